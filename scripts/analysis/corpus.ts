import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '#core/analysis/analyse.ts'
import { type Known, nothingKnown } from '#core/analysis/model.ts'
import { add, nothing, type Scored, score, scoredKinds } from './score.ts'
import { type Output, toKnown, toOutput } from './shapes.ts'

/** The tuned part may be read while working on the rules, the measured one is only ever measured. */
export const parts = ['tuning', 'measured'] as const

export type Part = (typeof parts)[number]

export type CorpusCase = { name: string; text: string; known: Known; gold: Output }

/** Every text of a part, with what is known of its show and what is to be found in it. */
export function readCorpus(part: Part): CorpusCase[] {
  const folder = join('tests', 'corpus', 'analysis', part)
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : [],
  )
  return names.sort().map((name) => {
    const path = (kind: string) => join(folder, `${name}.${kind}`)
    const known = existsSync(path('known.json'))
      ? toKnown(JSON.parse(readFileSync(path('known.json'), 'utf8')))
      : nothingKnown
    const gold = JSON.parse(readFileSync(path('gold.json'), 'utf8')) as Output
    return { name, text: readFileSync(path('txt'), 'utf8'), known, gold }
  })
}

/** The figures of all texts of a part together. */
export function scorePart(part: Part): Scored {
  const all = readCorpus(part).map(({ text, known, gold }) => {
    const output = toOutput({ text, analysis: analyse({ text, known }) })
    return score({ text, known, gold, output })
  })
  const sums = scoredKinds.map((kind) => [kind, all.map((scored) => scored[kind]).reduce(add, nothing)])
  return Object.fromEntries(sums) as Scored
}

import type { Bare } from '../bare.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { requestsPerSecond } from '../load.ts'
import { median, ratioOf } from '../numbers.ts'
import type { Site } from '../site.ts'
import { rate } from '../units.ts'

const least = 0.9
const [starts, rounds] = [5, 3]
const pages = ['recap', 'home', 'hub', 'character'] as const

type Page = (typeof pages)[number]
type Name = Page | `bare ${Page}`

/** Requests per second of stored pages, over several starts: one process of the same code is faster than the next. */
export async function measureCached(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const things = thingsOf({ site, bare })
  const names = Object.keys(things) as Name[]
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let start = 1; start <= starts; start += 1) {
    await Promise.all([site.server.kill(), bare.server.stop()])
    await Promise.all([site.start(), bare.server.start()])
    const some = await inTurn({ rounds, things })
    for (const name of names) rates[name].push(...some[name])
  }
  return pages.map((page) =>
    toFigure({ name: `cached ${page}`, ours: rates[page], bare: rates[`bare ${page}`] }),
  )
}

function thingsOf({ site, bare }: { site: Site; bare: Bare }): Record<Name, () => Promise<number>> {
  const pairs = pages.flatMap((page): [Name, string][] => [
    [page, site.url + site.records.pages[page]],
    [`bare ${page}`, `${bare.url}/${page}`],
  ])
  const things = pairs.map(([name, url]) => [name, () => requestsPerSecond({ url })])
  return Object.fromEntries(things) as Record<Name, () => Promise<number>>
}

function toFigure({ name, ...rates }: { name: string; ours: number[]; bare: number[] }): Figure {
  const ratio = ratioOf(rates)
  const [ours, bare] = [rate(median(rates.ours)), rate(median(rates.bare))]
  return { name, ours, bare, ratio, expected: `≥ ${least}`, ok: ratio >= least }
}

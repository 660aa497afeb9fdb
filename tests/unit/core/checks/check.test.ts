import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, errorsOf } from '#core/checks/check.ts'
import { rules } from '#core/checks/rules.ts'
import { buildInput, heading, link, paragraph, written } from './support.ts'

const bare = { alt: '', characters: ['karen'] }

describe('a check', () => {
  it('finds nothing where nothing is amiss', () => {
    expect(check(buildInput())).toEqual([])
  })

  it('names errors first, then follows the form and the text', () => {
    const body = written(
      '“It rains.',
      paragraph('In the the ', link('/x', 'rain'), ' TK.'),
      heading(3, 'End'),
      ...[{ type: 'upload' }, { type: 'block' }, { type: 'block' }, 'TODO'],
    )
    const found = check(
      buildInput({
        ...{ body, safeDek: 'a'.repeat(201), headline: 'TK', image: bare, graded: false },
        cues: [{ block: 5, song: 'One', singers: 0 }],
        figures: [{ block: 3, image: bare }],
        spoilers: [{ block: 4, written: written('TODO') }],
        links: { '/x': 'gone' },
        episode: { label: 'S1 E2', hasAired: false },
      }),
    )
    expect(found.map(({ rule, place }) => `${place.field} ${rule}`)).toEqual([
      'headline placeholder',
      'image missing-alt',
      'grade no-grade',
      'body broken-link',
      'body placeholder',
      'body missing-alt',
      'body placeholder',
      'body cue-without-singer',
      'body placeholder',
      'safeDek long-dek',
      'episode not-aired',
      'body unbalanced-quotes',
      'body doubled-word',
      'body skipped-heading',
    ])
    expect(errorsOf(found)).toEqual(found.slice(0, 9))
  })

  it('runs every rule, each under the name of its file', () => {
    const files = readdirSync('core/checks').map((file) => ({
      name: file.replace(/\.ts$/, ''),
      source: readFileSync(`core/checks/${file}`, 'utf8'),
    }))
    const own = files.filter(({ source }) => /^export const \w+: Rule = /m.test(source))
    const exported = own.map(({ name }) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()))
    expect(rules.map(({ name }) => name).sort()).toEqual(exported.sort())
    for (const { name, source } of own) expect(source).toContain(`rule: '${name}'`)
  })
})

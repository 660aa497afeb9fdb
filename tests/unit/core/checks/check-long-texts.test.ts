import { describe, expect, it } from 'vitest'
import { check } from '#core/checks/check.ts'
import { buildInput, karen, link, mention, paragraph, written } from './support.ts'

const secret = { label: 'Karen', words: ['Karen', 'TK'], character: 'karen' }
const size = 200_000
const longTexts: Record<string, string> = {
  'one word': 'a'.repeat(size),
  'one word with apostrophes': 'a’'.repeat(size / 2),
  'one word of hyphens and dots': 'a-b.'.repeat(size / 4),
  quotes: '"'.repeat(size),
  'opening quotes': '“'.repeat(size),
  'closing quotes': '”'.repeat(size),
  'quotes around spaces': ' " “'.repeat(size / 4),
  inches: `6'2" `.repeat(size / 5),
  spaces: `a${' '.repeat(size)}b`,
  'lines of spaces': '  \n'.repeat(size / 3).concat('a'),
  placeholders: 'TK'.repeat(size / 2),
  'placeholders apart': 'TK, '.repeat(size / 4),
  'placeholders and spaces': `TK${' '.repeat(50)}`.repeat(size / 52).concat('TKO'),
  brackets: '['.repeat(size),
  'words twice': 'the '.repeat(size / 4),
  names: 'Karen '.repeat(size / 6),
  capitals: 'A '.repeat(size / 2),
  'short sentences': 'No. '.repeat(size / 4),
  'a sentence again and again': 'It rains on the stage. '.repeat(size / 23),
  dots: '.'.repeat(size),
  'numbers after dots': '. 1'.repeat(size / 3),
  accents: `e${'\u0301'.repeat(size)}`,
}

describe('a long text', () => {
  it.each(Object.entries(longTexts))('of %s is checked in no time', (_what, text) => {
    const changes = { headline: text, dek: text, safeHeadline: text, safeDek: text, slug: text }
    const body = written(text, paragraph('In ', link('/x', text)))
    const input = buildInput({ ...changes, body, cast: [karen], secrets: [secret], links: { '/x': 'gone' } })
    expect(check(input).some(({ rule }) => rule === 'long-dek')).toBe(text.trim().length > 200)
  })

  it('of many passages and links is checked in no time', () => {
    const passages = Array.from({ length: 20_000 }, (_, at) =>
      paragraph(`“Passage ${at} `, mention('episodes:e3', 'next'), ' ', link('/x', 'x')),
    )
    const input = buildInput({
      body: written(...passages),
      links: { '/x': 'gone' },
      notAired: { e3: 'S1 E3' },
    })
    expect(check(input)).toHaveLength(40_001)
  })
})

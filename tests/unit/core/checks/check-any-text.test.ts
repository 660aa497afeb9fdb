import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '#core/checks/check.ts'
import type { CheckInput } from '#core/checks/model.ts'
import {
  blockQuote,
  buildInput,
  heading,
  italic,
  karen,
  link,
  mention,
  paragraph,
  written,
} from './support.ts'

const secret = { label: 'Karen', words: ['Karen', 'TK'], character: 'karen' }
const samples = [
  ...['“Hello', 'there” ', ' "', '6\'2" ', 'TK ', 'TK TK', '[link]', 'lorem ipsum', 'TODO.'],
  ...['Karen Cartwright', 'Karen’s ', 'Iowa', 'the the ', 'to to', 'It rains on the stage. '],
  ...['\n', '  ', '🎭', '\u200b', '\ufeff'],
]
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...samples))
const inline = fc.oneof(
  words,
  words.map(italic),
  fc.tuple(fc.constantFrom('/x', '#x', 'https://x.example/'), words).map(([url, text]) => link(url, text)),
  fc
    .tuple(fc.constantFrom('episodes:e3', 'characters:karen', 'songs:s'), words)
    .map(([target, text]) => mention(target, text)),
)
const line = fc.array(inline, { maxLength: 6 }).map((children) => paragraph(...children))
const title = fc.tuple(fc.integer({ min: 2, max: 4 }), words).map(([level, text]) => heading(level, text))
const blocks = fc.array(fc.oneof(line, line, line, title, words.map(blockQuote)), { maxLength: 8 })
const texts = blocks.map((some) => written(...some))
const inputs: fc.Arbitrary<CheckInput> = fc.tuple(texts, texts, words).map(([body, hidden, face]) =>
  buildInput({
    ...{ body, headline: face, safeHeadline: face, safeDek: face, slug: face },
    ...{ cast: [karen], secrets: [secret], spoilers: [{ block: 2, written: hidden }] },
    links: { '/x': 'gone', '#x': 'gone', 'https://x.example/': 'silent' },
    notAired: { e3: 'S1 E3' },
  }),
)

describe('whatever is written', () => {
  it('findings lead to words of the text, or to a block, or to another field', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { place, message } of check(input)) {
          expect(message).toMatch(/^\P{Ll}.*[.?]$/su)
          if (!place.span) continue
          expect(place.field).toBe('body')
          expect(place.span.start).toBeGreaterThanOrEqual(0)
          expect(place.span.end).toBeLessThanOrEqual(input.body.text.length)
          expect(input.body.text.slice(place.span.start, place.span.end).trim()).not.toBe('')
        }
      }),
    )
  })

  it('a check says the same every time', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(check(input)).toEqual(check(structuredClone(input)))
      }),
    )
  })
})

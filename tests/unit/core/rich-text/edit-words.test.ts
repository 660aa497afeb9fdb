import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editWords, type WordEdit } from '#core/rich-text/edit-words.ts'
import { unlink } from '#core/rich-text/unlink.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const find = (key: string) => ({ collection: 'characters', id: key })
const body = (...paragraphs: string[]) => toLexical({ paragraphs, find })
const toKaren = { collection: 'characters' as const, id: 'k' }

/** The words of a text, those that are linked in brackets with what they lead to. */
function shape(value: unknown): string {
  const { text, passages } = readWritten(value)
  return passages
    .map(({ pieces }) =>
      pieces
        .map(({ end, mention, start }) =>
          mention ? `[${text.slice(start, end)}](${mention.id})` : text.slice(start, end),
        )
        .join(''),
    )
    .join(' / ')
}

const linked = (start: number, end: number): WordEdit => ({ start, end, mention: toKaren })

describe('editing words of a stored text', () => {
  it('links them to a record and leaves every word as it is', () => {
    const text = body('Karen sings.', 'So Karen wins.')
    expect(shape(editWords(text, [linked(0, 5), linked(17, 22)]))).toBe(
      '[Karen](k) sings. / So [Karen](k) wins.',
    )
    expect(shape(text)).toBe('Karen sings. / So Karen wins.')
  })

  it('writes them in another way, linked or not', () => {
    const text = body('Karne sings with Ivey.')
    const edits = [
      { ...linked(0, 5), words: 'Karen' },
      { start: 17, end: 21, words: 'Ivy' },
    ]
    expect(shape(editWords(text, edits))).toBe('[Karen](k) sings with Ivy.')
  })

  it('keeps how they are set, also where a part of them is set otherwise', () => {
    const word = (text: string, format: number) => ({ type: 'text', text, format, version: 1 })
    const children = [word('See ', 0), word('Karen ', 1), word('Cartwright', 2), word(' sing', 0)]
    const text = { root: { type: 'root', children: [{ type: 'paragraph', children }] } }
    const edited = editWords(text, [linked(4, 20)])
    expect(edited.root.children[0]?.children).toEqual([
      word('See ', 0),
      expect.objectContaining({ type: 'link', children: [word('Karen ', 1), word('Cartwright', 2)] }),
      word(' sing', 0),
    ])
  })

  it('leaves alone what is linked already, what lies in two passages, and what overlaps', () => {
    expect(shape(editWords(body('[Karen](k) sings.'), [linked(0, 5), linked(3, 8)]))).toBe(
      '[Karen](k) sings.',
    )
    expect(shape(editWords(body('Karen', 'sings'), [linked(3, 9)]))).toBe('Karen / sings')
    expect(shape(editWords(body('Karen sings'), [linked(0, 5), linked(3, 8)]))).toBe('Kar[en si](k)ngs')
  })

  it('never changes a word by linking, wherever it is asked to', () => {
    const texts = fc.array(
      fc.string({ minLength: 1, maxLength: 30 }).map((one) => one.replace(/[[\]:]/g, 'x')),
      { maxLength: 4 },
    )
    const edits = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: -2, max: 20 })), { maxLength: 6 })
    fc.assert(
      fc.property(texts, edits, (paragraphs, places) => {
        const text = body(...paragraphs)
        const edited = editWords(
          text,
          places.map(([start, length]) => linked(start, start + length)),
        )
        expect(readWritten(edited).text).toBe(readWritten(text).text)
        expect(readWritten(unlink(edited, new Set(['k']))).text).toBe(readWritten(text).text)
      }),
    )
  })
})

describe('taking the links to records out of a text', () => {
  it('leaves the words, and every other link', () => {
    expect(shape(unlink(body('[Karen](k) and [Ivy](i)'), new Set(['k'])))).toBe('Karen and [Ivy](i)')
  })

  it('reaches into spoilers', () => {
    const text = body('::spoiler(e) [Karen](k) wins.')
    expect(JSON.stringify(unlink(text, new Set(['k'])))).not.toContain('"k"')
  })
})

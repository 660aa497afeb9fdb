import { describe, expect, it } from 'vitest'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { mentionsIn } from '#core/rich-text/mentions.ts'
import { namedIn, renamed } from '#core/rich-text/renamed.ts'
import { textOf } from '#core/rich-text/text.ts'

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const mention = ({ words, id, name }: { words: string; id: string; name: string }) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: 'characters', value: id }, name },
  children: [text(words)],
})
const doc = (...children: object[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})

const karen = mention({ words: 'Karen', id: 'karen', name: 'Karen' })
const ivy = mention({ words: 'the blonde', id: 'ivy', name: 'Ivy' })
const derek = mention({ words: 'Derek', id: 'derek', name: 'Derek' })
const value = doc(
  text('It  rains. Then  '),
  karen,
  text(' meets '),
  ivy,
  text(' and '),
  derek,
  text('. Fine.'),
)
const names: Record<string, string> = {
  'characters:karen': 'Kari',
  'characters:ivy': 'Ivy Lynn',
  'characters:derek': 'D',
}

describe('words that are the own name of a record', () => {
  it('are printed as it is called now, in the marks that they have; others stay', () => {
    const name = ({ id }: { id: string }) => names[`characters:${id}`] ?? null
    const [paragraph] = fromLexical(value, { name })
    expect(paragraph && 'children' in paragraph && textOf(paragraph.children)).toBe(
      'It  rains. Then  Kari meets the blonde and D. Fine.',
    )
  })

  it('follow in the stored sentence of a mention, whichever of its records is renamed', () => {
    const [first, second] = mentionsIn(fromLexical(value))
    expect(first?.sentence).toBe('Then Karen meets the blonde and Derek.')
    const row = first ?? { target: '', words: '', sentence: '' }
    expect(renamed(row, (target) => names[target] ?? null)).toEqual({
      words: 'Kari',
      sentence: 'Then Kari meets the blonde and D.',
    })
    expect(renamed(second ?? row, (target) => names[target] ?? null)).toEqual({
      words: 'the blonde',
      sentence: 'Then Kari meets the blonde and D.',
    })
    expect(namedIn(row)).toEqual(['characters:karen', 'characters:karen', 'characters:derek'])
  })

  it('stay where nobody knows what the record is called now', () => {
    const [row] = mentionsIn(fromLexical(value))
    expect(row && renamed(row, () => null)).toEqual({
      words: 'Karen',
      sentence: 'Then Karen meets the blonde and Derek.',
    })
    expect(renamed({ target: 'x', words: 'Old', sentence: 'Old rows.' }, () => 'New').words).toBe('Old')
  })
})

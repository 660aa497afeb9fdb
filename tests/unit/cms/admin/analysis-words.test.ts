import { describe, expect, it } from 'vitest'
import { takingSaid, undoSaid } from '#cms/admin/analysis-said.ts'
import { lineOf, surenessOf, takenLine } from '#cms/admin/analysis-words.ts'
import type { Offer, TakeAnswer } from '#cms/analysis/offer.ts'
import type { Item } from '#core/analysis/propose.ts'
import { buildItem } from './build-item.ts'

const taken = { at: '2026-05-04T12:04:00.000Z', by: 'Nora', count: 23, made: [] }
const offer: Offer = { rev: 1, show: null, isEnglish: true, items: [], refused: 0, taken: null }

describe('a line', () => {
  it.each([
    [buildItem('episode'), 'It is about S1 E2'],
    [buildItem('cast'), 'Karen Cartwright is played by Katharine McPhee'],
    [
      buildItem('cast', { record: null, places: 3 }),
      'Karen is played by Katharine McPhee: a new character, in 3 places',
    ],
    [buildItem('mention'), '“Karen” is Karen Cartwright'],
    [buildItem('performance'), '“Call Me” — Ivy Lynn sings, in rehearsal, in full, cover of Blondie'],
    [
      buildItem('performance', { singers: ['Ivy', 'Tom', 'Dev'], extent: 'part', original: true }),
      '“Call Me” — Ivy, Tom, and Dev sing, in rehearsal, in part, an original',
    ],
    [
      buildItem('performance', { singers: [], originalArtist: null }),
      '“Call Me” — a record plays, in rehearsal, in full, cover',
    ],
    [buildItem('doubt'), '“Houston” — Huston?'],
  ])('says what is proposed: %#', (item: Item, line) => {
    expect(lineOf(item)).toBe(line)
  })

  it('says how sure it is in words', () => {
    expect([0.9, 0.89, 0.75, 0.74].map((sure) => surenessOf({ sure }))).toEqual([
      ...['Sure', 'Fairly sure', 'Fairly sure', 'A guess'],
    ])
  })
})

describe('what was taken', () => {
  it('is told with the hour on the same day, with the day later', () => {
    const at = new Date(2026, 4, 4, 12, 4)
    const made = [{ collection: 'people', id: 'p1', name: 'Ivy' }]
    const told = { ...taken, at: at.toISOString(), made }
    expect(takenLine(told, at)).toBe('Taken by Nora, 12:04: 23 proposals, made 1 record.')
    const later = new Date(2026, 4, 6)
    expect(takenLine(told, later)).toBe('Taken by Nora, 4 May 2026, 12:04: 23 proposals, made 1 record.')
  })

  it('is told with what could not be', () => {
    const before = { ...offer, items: [buildItem('mention')] }
    const left = [{ key: 'm', why: 'The text no longer says so.' }]
    expect(takingSaid({ before, answer: answerWith({ offer: { ...offer, taken }, left }) })).toEqual([
      'Took 23 proposals.',
      'Left: “Karen” is Karen Cartwright. The text no longer says so.',
    ])
  })

  it('is nothing where the last taking is an older one', () => {
    const before = { ...offer, taken }
    expect(takingSaid({ before, answer: answerWith({ offer: { ...offer, taken } }) })).toEqual([
      'Nothing was taken.',
    ])
  })

  it('is given back but for what is used elsewhere', () => {
    expect(undoSaid({ kept: [{ name: 'Ivy Lynn', why: 'Another recap names her.' }] })).toEqual([
      ...['Undone.', 'Kept: Ivy Lynn. Another recap names her.'],
    ])
  })
})

function answerWith(parts: Partial<TakeAnswer>): TakeAnswer {
  return { doc: {}, offer, left: [], ...parts }
}

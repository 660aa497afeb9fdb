import { describe, expect, it } from 'vitest'
import { type Choices, mergeChoices, parseKept, placesOf, spellKept } from '#core/reader/choices.ts'

const smash = '3cf3089b-6161-436b-b45a-d267098ff147'
const other = '0a3d0c2e-0000-4000-8000-d267098ff147'
const at = Date.UTC(2026, 10, 30)

const choices: Choices = new Map([
  [smash, { place: 's01e04', at }],
  [other, { place: null, at: at + 1 }],
])

describe('what a reader has chosen', () => {
  it('is one word, the same whatever its order, and is read back', () => {
    const word = spellKept({ since: at, choices })
    expect(spellKept({ since: at, choices: new Map([...choices].reverse()) })).toBe(word)
    expect(parseKept(word)).toEqual({ since: at, choices })
    expect(word).toMatch(/^[\w.~!-]+$/)
  })

  it('is nothing where nothing was chosen, and only a time where an account has nothing', () => {
    expect(spellKept({ since: 0, choices: new Map() })).toBe('')
    expect(parseKept(spellKept({ since: at, choices: new Map() }))).toEqual({ since: at, choices: new Map() })
  })

  it.each([
    '',
    'x',
    `!${smash}.s01e04.a`,
    `0!${smash}.s01e04`,
    `0!${smash}.s99.a`,
    `0!${smash}.s01e04.a~`,
    `0!${smash}.s01e04.a~${smash}.s01e05.b`,
    `0!${'x'.repeat(65)}.start.a`,
    '0!<x>.start.a',
  ])('is not %s', (word) => {
    expect(parseKept(word)).toBeNull()
  })

  it('puts her where she said, and nowhere where she took it back', () => {
    expect(placesOf(choices)).toEqual(new Map([[smash, 's01e04']]))
  })

  it('comes together show by show, what was said last counting, whichever comes first', () => {
    const later: Choices = new Map([
      [smash, { place: 's01e02', at: at + 5 }],
      [other, { place: 's02e01', at }],
      ['third', { place: 'end', at }],
    ])
    const wanted = new Map([
      [smash, { place: 's01e02', at: at + 5 }],
      [other, { place: null, at: at + 1 }],
      ['third', { place: 'end', at }],
    ])
    expect(mergeChoices(choices, later)).toEqual(wanted)
    expect(mergeChoices(later, choices)).toEqual(wanted)
  })
})

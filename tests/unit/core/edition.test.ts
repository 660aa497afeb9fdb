import { describe, expect, it } from 'vitest'
import { isPlace, parseEdition, parsePlaces, placesFor, readerOf, spellPlaces } from '#core/edition.ts'

const id = '3cf3089b-6161-436b-b45a-d267098ff147'
const other = '0a3d0c2e-0000-4000-8000-d267098ff147'

describe('an edition', () => {
  it.each([
    ['now', { kind: 'now' }],
    ['through-s01e04', { kind: 'through', place: 's01e04', isOnce: false }],
    ['through-start', { kind: 'through', place: 'start', isOnce: false }],
    ['once-s01e06', { kind: 'through', place: 's01e06', isOnce: true }],
    [`for-${id}.s01e04`, { kind: 'places', places: new Map([[id, 's01e04']]) }],
  ])('is what %s names', (segment, edition) => {
    expect(parseEdition(segment)).toEqual(edition)
  })

  it.each([
    '',
    'later',
    'through-',
    'through-s1e4',
    'through-s01e04x',
    'once-',
    'for-',
    `for-${id}`,
    'for-..~..',
  ])('is not what %s names', (segment) => {
    expect(parseEdition(segment)).toBeNull()
  })
})

describe('a place', () => {
  it('is an episode by its code, the start or the end', () => {
    expect(['s01e04', 's10e120', 'start', 'end'].every(isPlace)).toBe(true)
    expect(['S01E04', 's1e4', 'none', '', 's01e04 '].some(isPlace)).toBe(false)
  })
})

describe('places in several shows', () => {
  it('are one word, the same whatever their order', () => {
    const places = new Map([
      [id, 's01e04'],
      [other, 'start'],
    ])
    const word = spellPlaces(places)
    expect(word).toBe(`${other}.start~${id}.s01e04`)
    expect(spellPlaces(new Map([...places].reverse()))).toBe(word)
    expect(parsePlaces(word)).toEqual(places)
    expect(parsePlaces('')).toEqual(new Map())
  })

  it.each([
    `${id}.s99`,
    `${id}`,
    `${id}.s01e01~${id}.s01e02`,
    `~${id}.start`,
    '<script>.start',
    `${'x'.repeat(65)}.start`,
  ])('are not %s', (word) => {
    expect(parsePlaces(word)).toBeNull()
  })
})

describe('for whom a page is read', () => {
  it('is told by its edition, and below a show by the show', () => {
    expect(placesFor(readerOf({ edition: 'through-s01e04', show: 'smash' }))).toEqual({
      below: { show: 'smash', place: 's01e04' },
      places: new Map(),
    })
    expect(placesFor(readerOf({ edition: `for-${id}.s01e04` }))).toEqual({
      below: null,
      places: new Map([[id, 's01e04']]),
    })
  })

  it('is everybody where an edition fits no such page', () => {
    const everybody = { below: null, places: new Map() }
    for (const page of [
      { edition: 'now', show: 'smash' },
      { edition: 'now' },
      { edition: 'through-s01e04' },
      { edition: `for-${id}.s01e04`, show: 'smash' },
      { edition: 'nonsense', show: 'smash' },
    ])
      expect(placesFor(readerOf(page))).toEqual(everybody)
  })
})

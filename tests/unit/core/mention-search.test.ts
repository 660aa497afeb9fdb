import { describe, expect, it } from 'vitest'
import { fold, type Mentionable, searchMentions, toSearchable } from '#core/mention-search.ts'

const record = (name: string, more: Partial<Mentionable> = {}): Mentionable => ({
  ...{ collection: 'characters', id: name, show: 'smash', name, detail: null, also: [] },
  ...more,
})

const search = (query: string, ...records: Mentionable[]) =>
  searchMentions(records.map(toSearchable), { query, show: 'smash', limit: 3 }).map(({ name }) => name)

describe('looking for a record', () => {
  it.each([
    ['Zoë O’Neil', 'zoe oneil'],
    ['  STRASSE – Straße ', 'strasse strasse'],
    ['Ægir Øst', 'aegir ost'],
    ['S1 E4', 's1 e4'],
    ['Ёлка', 'елка'],
  ])('knows “%s” as “%s”', (words, folded) => {
    expect(fold(words)).toBe(folded)
  })

  it('wants a beginning of a word for every word of the query', () => {
    const ivy = record('Ivy Lynn', { detail: 'Megan Hilty' })
    expect(search('lyn iv', ivy)).toEqual(['Ivy Lynn'])
    expect(search('ivy hil', ivy)).toEqual(['Ivy Lynn'])
    expect(search('vy', ivy)).toEqual([])
  })

  it('puts the own show first, then a name that begins so, then a name that holds it', () => {
    const others = [record('Karl', { show: 'other' }), record('Iris', { also: ['Kar'] })]
    const own = [record('Old Karsten'), record('Karen')]
    expect(search('kar', ...others, ...own)).toEqual(['Karen', 'Old Karsten', 'Iris'])
  })

  it('offers what there is when nothing has been typed yet', () => {
    expect(search('', record('Karen'), record('Ivy'))).toEqual(['Ivy', 'Karen'])
  })
})

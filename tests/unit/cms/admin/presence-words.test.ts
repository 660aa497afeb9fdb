import { expect, test } from 'vitest'
import { cameAndWent, initialsOf, type Other, people, placeWords } from '#cms/admin/presence-words.ts'

const other = (name: string, where: Other['where'] = null, isSelf = false): Other => ({
  ...{ name, where, isSelf },
  since: '2026-01-01T00:00:00Z',
})

test('a place is said as a writer would', () => {
  const field = (name: string) => placeWords({ field: name, paragraph: null })
  expect(placeWords({ field: 'body', paragraph: 4 })).toBe('in the text, paragraph 4')
  expect([field('body'), field('headline'), field('safeDek')]).toEqual([
    'in the text',
    'at “Headline”',
    'at “Safe dek”',
  ])
  expect([field('constructor'), placeWords(null)]).toEqual(['', ''])
})

test('somebody with two windows is there once, where they are at work, and oneself comes last', () => {
  const place = { field: 'body', paragraph: 2 }
  const there = [other('Nora', null, true), other('Ivy'), other('Ivy', place)]
  expect(people(there).map(({ name, where }) => [name, where])).toEqual([
    ['Ivy', place],
    ['You, in another window', null],
  ])
})

test('coming and going is told, moving about is not', () => {
  const [ivy, moved] = [other('Ivy'), other('Ivy', { field: 'dek', paragraph: null })]
  expect(cameAndWent({ before: [], after: [ivy] })).toBe('Also here: Ivy.')
  expect(cameAndWent({ before: [ivy], after: [moved] })).toBe('')
  expect(cameAndWent({ before: [ivy], after: [other('Tom')] })).toBe('Also here: Tom. No longer here: Ivy.')
})

test('initials are of the first and the last name', () => {
  expect(['Ivy Lynn', 'Nora', 'Élodie de la Tour', ''].map(initialsOf)).toEqual(['IL', 'N', 'ÉT', ''])
})

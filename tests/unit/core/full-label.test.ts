import { expect, test } from 'vitest'
import { fullLabelOf, performanceLabel } from '#core/full-label.ts'

test.each([
  ['episodes', { label: 'S1 E1 Pilot', title: 'Pilot' }, 'Smash S1 E1 Pilot'],
  ['seasons', { label: 'Season 1: Broadway' }, 'Smash, Season 1: Broadway'],
  ['characters', { name: 'Ivy Lynn' }, 'Ivy Lynn (Smash)'],
  ['songs', { title: 'Call Me' }, 'Call Me (Smash)'],
] as const)('one of %s is told from its namesake in another show', (collection, record, expected) => {
  expect(fullLabelOf({ collection, record, show: 'Smash' })).toBe(expected)
})

test('a performance without a song’s title is called after its episode alone', () => {
  expect(performanceLabel('Call Me', 'Smash S1 E1')).toBe('Call Me, Smash S1 E1')
  expect(performanceLabel(undefined, 'Smash S1 E1')).toBe('Smash S1 E1')
})

import { expect, test } from 'vitest'
import { recapName } from '#core/recap-name.ts'

test('a recap is called by its headline', () => {
  expect(recapName({ headline: 'Ivy waits', safeHeadline: 'Smash, season 1 episode 4' })).toBe('Ivy waits')
})

test('one without a headline is called by what it is about, and said to have none', () => {
  const name = 'Smash, season 1 episode 4 (untitled)'
  expect(recapName({ headline: null, safeHeadline: 'Smash, season 1 episode 4' })).toBe(name)
  expect(recapName({ headline: '  ', safeHeadline: 'Smash, season 1 episode 4' })).toBe(name)
})

test('one that is about nothing yet has a name all the same', () => {
  expect(recapName({})).toBe('Untitled recap')
  expect(recapName({ headline: '', safeHeadline: null })).toBe('Untitled recap')
})

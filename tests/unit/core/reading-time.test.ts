import { describe, expect, it, test } from 'vitest'
import { countWords, readingMinutes } from '#core/reading-time.ts'

describe('a count of words', () => {
  it.each([
    ['', 0],
    [' – … ', 0],
    ['Karen sings.', 2],
    ['It’s a well-known song', 4],
    ['S1E4 costs 3.50', 3],
    ['Один, два\nתשע', 3],
    ['one\n\ntwo', 2],
  ])('of %j is %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})

test.each([
  [0, 0],
  [1, 1],
  [350, 1],
  [360, 2],
  [2380, 10],
])('%i words are read in %i min', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})

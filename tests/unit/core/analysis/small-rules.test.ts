import { describe, expect, it } from 'vitest'
import { guessShow } from '#core/analysis/guess-show.ts'
import { isEnglish } from '#core/analysis/language.ts'
import { placesOfSpelling, respelt } from '#core/analysis/respell.ts'

describe('which show a text is about', () => {
  const shows = [
    { id: 'smash', title: 'Smash', characters: ['Karen Cartwright', 'Ivy Lynn'] },
    { id: 'water', title: 'Slow Water', characters: ['June Ostrander'] },
  ]

  it.each([
    ['Smash is back, and Smash is louder than Slow Water.', 'smash'],
    ['They smash a plate. June Ostrander sighs.', 'water'],
    ['Karen Cartwright and Ivy Lynn meet June Ostrander.', 'smash'],
    ['Smash or Slow Water?', null],
    ['Karen leaves.', null],
    ['', null],
  ])('of “%s” it is %s', (text, show) => {
    expect(guessShow({ text, shows })).toBe(show)
    expect(guessShow({ text, shows: shows.toReversed() })).toBe(show)
  })
})

describe('the language of a text', () => {
  it('is English by its small words, and for want of words', () => {
    expect(isEnglish('The end of the season is here, and it is all that we hoped for. '.repeat(5))).toBe(true)
    expect(
      isEnglish('El final de la temporada ya está aquí, y es todo lo que esperábamos ver. '.repeat(5)),
    ).toBe(false)
    expect(isEnglish('Karen singt.')).toBe(true)
    expect(
      isEnglish('Karen Cartwright sings. Ivy Lynn comes in late, and Derek Wills laughs. '.repeat(6)),
    ).toBe(true)
    expect(
      isEnglish(
        'Die zweite Folge handelt von einer Probe, in der Karen zu viel will, und was an ihr fehlt. '.repeat(
          4,
        ),
      ),
    ).toBe(false)
  })
})

describe('a doubtful spelling', () => {
  it('stands wherever it is a word of its own', () => {
    expect(
      placesOfSpelling({ text: 'Karne, Karnes and Karne’s', found: 'Karne' }).map(({ start }) => start),
    ).toEqual([0, 18])
    expect(placesOfSpelling({ text: 'anything', found: '' })).toEqual([])
  })

  it.each([
    ['Anjelica Houston', 'Anjelica Huston', 'Anjelica Huston'],
    ['Houston', 'Anjelica Huston', 'Huston'],
    ['Anjelica', 'Anjelica Huston', 'Anjelica'],
    ['A. Houston', 'Anjelica Huston', 'Anjelica Huston'],
  ])('“%s” for “%s” is written “%s”', (found, onList, words) => {
    expect(respelt({ found, onList })).toBe(words)
  })
})

import { describe, expect, it } from 'vitest'
import { sentencesOf, sentenceWith } from '#core/sentences.ts'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim())

describe('sentences', () => {
  it.each([
    ['Karen sings. Ivy listens!', ['Karen sings.', 'Ivy listens!']],
    ['She sees Dr. Moreno. He waves.', ['She sees Dr. Moreno.', 'He waves.']],
    ['Who is J. R. Ewing? Nobody.', ['Who is J. R. Ewing?', 'Nobody.']],
    ['They play Symphony No. 5 again.', ['They play Symphony No. 5 again.']],
    ['Karen says no. Ivy leaves.', ['Karen says no.', 'Ivy leaves.']],
    ['“Stop.” Derek stops.', ['“Stop.”', 'Derek stops.']],
    ['', []],
  ])('of “%s” are told apart', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('leave no letter out', () => {
    const text = 'Karen  sings.\nIvy listens! And Dr. Moreno? '
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Karen  sings.\n',
      'Ivy listens! ',
      'And Dr. Moreno? ',
    ])
  })

  it.each([
    [0, 'Karen sings.'],
    [5, 'Karen sings.'],
    [12, 'Karen sings.'],
    [13, 'Ivy listens.'],
    [25, 'Ivy listens.'],
    [99, 'Ivy listens.'],
  ])('are found by a place, %i', (at, expected) => {
    const text = 'Karen sings. Ivy listens.'
    const { start, end } = sentenceWith({ text, at })
    expect(text.slice(start, end).trim()).toBe(expected)
  })

  it('of nothing are nothing', () => {
    expect(sentenceWith({ text: '', at: 0 })).toEqual({ start: 0, end: 0 })
  })
})

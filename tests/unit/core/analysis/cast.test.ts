import { describe, expect, it } from 'vitest'
import { type Known, nothingKnown } from '#core/analysis/model.ts'
import { known, of } from './lamplight.ts'

const pairs = (text: string, what?: Known) =>
  of(text, what).cast.map(({ character, performer }) => `${character} = ${performer}`)

describe('who plays whom', () => {
  it.each([
    ['Peter Gant, late of *Dust Road*, is a vicar called Tobin.', 'Tobin = Peter Gant'],
    ['Peter Gant is wasted as a barman named Tobin.', 'Tobin = Peter Gant'],
    ['Peter Gant, in his first role, plays a waiter named Tobin.', 'Tobin = Peter Gant'],
    ['Peter Gant as the widow’s lawyer, Abel Stroud, is all cuff links.', 'Abel Stroud = Peter Gant'],
    ['The runner-up, Peter Gant, is the murder victim, Count Encore.', 'Count Encore = Peter Gant'],
    ['Peter Gant (two Tonys, one feud) plays Dolly Popcorn.', 'Dolly Popcorn = Peter Gant'],
    ['The landlord is Tobin, played with relish by the comedian Peter Gant.', 'Tobin = Peter Gant'],
    ['The nephew, Tobin, played by a nine-year-old called Peter Gant, sulks.', 'Tobin = Peter Gant'],
    ['Nora is played by San Antonio’s own Maria Holm.', 'Nora Vale = Maria Holm'],
    ['Tobin sulks. Tobin walks in, and he’s Peter Gant in a hat.', 'Tobin = Peter Gant'],
    ['A new doctor, name of Tobin, and that is Peter Gant under the beard.', 'Tobin = Peter Gant'],
    ['As Nora, Maria Holm is a marvel.', 'Nora Vale = Maria Holm'],
    ['Nora, in the person of Maria Holm, weeps.', 'Nora Vale = Maria Holm'],
    ['Maria Holm turns up as herself to open the fete.', 'Maria Holm = Maria Holm'],
    ['Nora is played by Maria Holm of Corpus Christi.', 'Nora Vale = Maria Holm'],
    ['Poor Maria Holm, as Nora, waits.', 'Nora Vale = Maria Holm'],
    ['Vance from Legal (Peter Gant) walks by.', 'Vance = Peter Gant'],
  ])('is read from: %s', (text, pair) => {
    expect(pairs(text)).toEqual([pair])
  })

  it('is read in order where two play two', () => {
    const both = ['Nora Vale = Maria Holm', 'Hope Quill = Peter Gant']
    expect(pairs('Maria Holm and Peter Gant, as Nora and Hope, shine.')).toEqual(both)
    expect(pairs('Nora and Hope are played by Maria Holm and Peter Gant.')).toEqual(both)
  })

  it('is one name in brackets only where a text has several', () => {
    const two = 'Lindqvist (Amery) directs; Osei (Carr) stars.'
    expect(pairs(two, nothingKnown)).toEqual([])
    expect(pairs(`${two} Pruss (Yardley, 22) plays the piano.`, nothingKnown)).toEqual([
      'Lindqvist = Amery',
      'Osei = Carr',
      'Pruss = Yardley',
    ])
  })

  it('is as known where a known performer has one much like it', () => {
    const what = { ...known, characters: [{ name: 'Tooley', aliases: [], performers: ['Ken Ashdown'] }] }
    expect(pairs('Tooly (Ken Ashdown), the doorman, waits.', what)).toEqual(['Tooley = Ken Ashdown'])
  })

  it.each([
    'The dj is Lenny Osgood (beloved as the mailman on “Low Road”); suspect number two is Rochelle.',
    'DJ Uncle Ray (that’s Nora’s uncle) puts a record on.',
    'Nora is played off by the band of Ted Marlow.',
    'Nora tells Hope about Sam Porter, whose band plays on Fridays.',
    'Sam Porter sees the van as Nora turns the corner.',
    'Sam Porter and Ted Marlow are on the roof with Nora and Hope.',
    'Nora and Hope are played by the sisters Ann and Mary Teller.',
    'Nora dressed as Batman opens the fete.',
    'Nora gets the big Proud Mary, as played by nobody before.',
  ])('is not told in: %s', (text) => {
    expect(pairs(text)).toEqual([])
  })
})

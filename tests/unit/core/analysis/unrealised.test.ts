import { describe, expect, it } from 'vitest'
import { of } from './lamplight.ts'

const sung = (text: string) => of(text).performances.map(({ song }) => song)
const inConcert = (text: string) =>
  sung(`Hope sings “Stars.” Hope sings “Moths.” Hope sings “Rain.”\n\n${text}`)

describe('a song of another time, or of a plan', () => {
  it.each([
    'The press release promised Nora singing “Ghost Light” on the roof.',
    'They spent months trying to license “Ghost Light” and were refused.',
    'A subplot about the loss of “Ghost Light” goes nowhere.',
    'I had money on “Ghost Light.”',
    'Nora recalls doing “Ghost Light” for the Queen.',
    'Hope wanted her to give them “Ghost Light.”',
    'So nobody gets to hear “Moths” or, God help you, “Ghost Light.”',
    '(In the premiere, you may recall, the same road was set to “Ghost Light.”)',
    'Promised next: “Ghost Light,” from Hope; a fire.',
    '“Ghost Light,” which was shot as a squad number, was written and dropped.',
    'A graveside “Ghost Light” was filmed and dropped.',
    'He offers her “Ghost Light.” He doesn’t get to sing it, by the way.',
    'Previously: Nora sang “Ghost Light” to a full house.',
    'The last time we saw this stage Nora was halfway through “Ghost Light.”',
    'The estate would not let them have “Ghost Light.”',
    'The choir has been rehearsing “Ghost Light” for weeks.',
    'Nora writes a song! It’s called “Ghost Light.”',
    'The show owes its life and its limp to “Ghost Light.”',
    'Hope declines “Ghost Light” with a shake of the head.',
  ])('is not sung: %s', (text) => {
    expect(sung(text)).not.toContain('Ghost Light')
  })

  it.each([
    'Promised a quiet night, Nora ends up singing “Ghost Light” on a table.',
    'You could hear a pin drop, and then you could hear “Ghost Light.”',
    'Nora waits. She sings “Ghost Light.” She waits for the applause. It never comes.',
    'They ask Nora for “Ghost Light” and what comes out is four lines of terror.',
    'Hope asks for “Ghost Light.” It plays anyway.',
  ])('is sung after all: %s', (text) => {
    expect(sung(text)).toContain('Ghost Light')
  })
})

describe('a title beside songs', () => {
  it.each([
    'Ray, late of the West End “Kerosene Moon,” plays the harmonica.',
    'The writer, Ann Doyle, made “Kerosene Moon,” and knows her way around a chorus.',
    '“Kerosene Moon” writer Ann Doyle has given him a number about soup.',
    'It aired right after “Kerosene Moon,” which has better songs.',
    'Sunday’s “Kerosene Moon” had a better duet.',
    'They have turned “Kerosene Moon” into a musical.',
    'The guitar has “Kerosene Moon” burned into it.',
    'A revival of a dusty warhorse, “Kerosene Moon,” is on, with songs.',
  ])('is none where it is that of something else: %s', (text) => {
    expect(inConcert(text)).not.toContain('Kerosene Moon')
  })

  it.each([
    'We fade to black on “Kerosene Moon.”',
    'The number that stops the show is “Kerosene Moon.”',
    'Straight into the Act One finale, “Kerosene Moon.”',
    'I cried at “Kerosene Moon,” which Hope does sitting on a freezer.',
  ])('is one where it is told of as one: %s', (text) => {
    expect(inConcert(text)).toContain('Kerosene Moon')
  })

  it('is that of works where films are in italics and songs are quoted', () => {
    const text =
      'He was in *Ward Nine*. She was in *Low Road*. In the film *Grey Hill* he rode. It has the spirit of two runs of *Sister Act*.'
    expect(inConcert(text)).toEqual(['Stars', 'Moths', 'Rain'])
  })

  it('needs its sign where songs have one', () => {
    expect(inConcert('You could hear it through the open windows on Market Street Tuesday.')).toHaveLength(3)
  })
})

describe('a song that is named more than once', () => {
  it.each([
    [1, 'Songs this week: “Ghost Light.”\n\nNora sings “Ghost Light” to the sea.'],
    [1, 'Nora does “Ghost Light” on the ferry. When Thomas hears her do “Ghost Light” he forgets his line.'],
    [2, 'It opens with Nora singing “Ghost Light” alone. It closes with Nora singing “Ghost Light” to all.'],
    [2, 'Nora runs through “Ghost Light” in the hall. On the night she sings it, and how.'],
    [2, 'Nora does “Ghost Light” at him, and then, when nobody claps, does it again, slower.'],
  ])('is sung %i times in: %s', (times, text) => {
    expect(sung(text).filter((song) => song === 'Ghost Light')).toHaveLength(times)
  })
})

import { describe, expect, it } from 'vitest'
import { of } from './lamplight.ts'

const sung = (text: string) => of(text).performances.map(({ song }) => song)

describe('a song that is named, and not sung', () => {
  it.each([
    'Nora can’t abide “Ghost Light.”',
    'Hope has always loved “Ghost Light.”',
    'We’re spared “Ghost Light.”',
    'She’d open with “Ghost Light,” Hope thinks.',
    'Nora would sooner eat the piano than play “Ghost Light” again.',
    'I’d like to see them try “Ghost Light” here.',
    'They ought to have ended on “Ghost Light.”',
    'The band offers them “Ghost Light” or “Stars” and gets no answer.',
    'Will it be “Ghost Light”? It won’t.',
    '“Ghost Light” is vetoed by the drummer.',
    '“Ghost Light” would have killed in that room.',
    'A scene in which Nora sings “Ghost Light” was, we hear, cut for time.',
    'On no account “Ghost Light,” says the vicar.',
    'What they wanted was “Ghost Light.”',
    'What we did not get, and I’ve had calls, is “Ghost Light.”',
    'Hope says that her father died singing “Ghost Light.”',
    'Her favourite record is “Ghost Light.”',
    'Nora was all set to do “Ghost Light” until the string broke.',
    'If she loses she has to do “Ghost Light” at the wedding.',
    'The tribute act’s bus has “Ghost Light” painted along the side.',
    '“Ghost Light” is the name of the boat.',
    'My mother walked down the aisle to “Ghost Light.”',
    'Somebody keeps yelling for “Ghost Light.”',
    'He asks the band for “Ghost Light.”',
    'Next week: Denver. “Ghost Light” at last.',
  ])('is none: %s', (text) => {
    expect(sung(text)).toEqual([])
  })

  it.each([
    'Before the doors open Nora sings “Ghost Light.”',
    'Whatever else they like, they get “Ghost Light,” sung by Nora.',
    'If you are Nora you sit down and sing “Ghost Light.”',
    'Hope says that it is late, and Nora sings “Ghost Light.”',
    'Nobody asked her to. Nora sings “Ghost Light.”',
    'They close, as ever, on “Ghost Light.”',
    'It might rain. Nora sings “Ghost Light” at the window.',
    'Nora has a week. The next night she sings “Ghost Light.”',
  ])('is sung all the same: %s', (text) => {
    expect(sung(text)).toEqual(['Ghost Light'])
  })

  it('takes the rest of its row with it', () => {
    expect(sung('Nora asks for “Stars,” “Rain” and “Ghost Light.” She gets a sandwich.')).toEqual([])
  })
})

describe('a song that is sung after all', () => {
  it.each([
    'Gus asks for “Ghost Light.” Nora frowns, and hums it under her breath.',
    'He begs her not to sing “Ghost Light,” and she does it anyway.',
    'The band was asked for “Ghost Light,” and they gave it to him.',
  ])('is read from: %s', (text) => {
    expect(sung(text)).toEqual(['Ghost Light'])
  })

  it.each([
    'Gus asks for “Ghost Light.” Nora will never sing it.',
    'Gus asks for “Ghost Light.” She refuses to play it.',
  ])('is not read from: %s', (text) => {
    expect(sung(text)).toEqual([])
  })
})

describe('a song that is sung twice', () => {
  it.each([
    'Nora sings “Ghost Light” at the bar, and what Gus hears, later on, is “Ghost Light” once more, from Hope.',
    'Nora sings “Ghost Light” at noon.\nIn the evening, this time with a band, Nora sings “Ghost Light.”',
  ])('is told by: %s', (text) => {
    expect(sung(text)).toEqual(['Ghost Light', 'Ghost Light'])
  })

  it('is not where it is only named again', () => {
    expect(sung('Nora sings “Ghost Light” at the bar. Hope says that “Ghost Light” is hers.')).toEqual([
      'Ghost Light',
    ])
  })
})

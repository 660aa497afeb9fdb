import { describe, expect, it } from 'vitest'
import { of } from './lamplight.ts'

const sung = (text: string) => of(text).performances.map(({ song }) => song)
const beside = (text: string) =>
  sung(
    `Nora sings “Ghost Light.” Hope answers with “Paper Boats.” They do “Cold Tea” as a duet.\n\n${text}`,
  ).slice(3)

describe('a title that many people know', () => {
  it.each([
    ['Nothing happens, and then, from the kitchen, “Moon River.”', ['Moon River']],
    ['“The Skye Boat Song” occupies him until supper.', ['The Skye Boat Song']],
    ['The bandstand at noon: “La Vie en rose,” and rain.', ['La Vie en rose']],
    ['Nora leaves, and what remains is Blue Moon, very slow.', ['Blue Moon']],
    ['Gus does Jolene on a comb.', ['Jolene']],
    ['It ends with Hope by herself, one finger, Home, Sweet Home.', ['Home, Sweet Home']],
    ['In the street somebody has God Rest Ye Merry Gentlemen on a horn.', ['God Rest Ye Merry Gentlemen']],
  ])('is a song in a text about music: %s', (text, songs) => {
    expect(beside(text)).toEqual(songs)
  })

  it.each([
    'Nora keeps a copy of “Jaws” in her locker.',
    'They go to the pictures, and it’s “Casablanca,” and she cries.',
    'Hope lives in Penny Lane.',
    'The club is called Blue Moon.',
    'Nora dances with Jolene.',
    'Hector sat on “Roses of Picardy” in November.',
    'She reads aloud from Wuthering Heights.',
  ])('is none where something else is told: %s', (text) => {
    expect(beside(text)).toEqual([])
  })

  it('is found in a text without quotes, right behind a word of singing', () => {
    expect(sung('Nora waits. She is humming the skye boat song to the dog.')).toEqual(['the skye boat song'])
  })

  it('tells a text about music by being one of three', () => {
    const text =
      'First it was the Skye Boat Song. Then somebody found Red River Valley. Last of all, Auld Lang Syne.'
    expect(sung(text)).toEqual(['Skye Boat Song', 'Red River Valley', 'Auld Lang Syne'])
  })

  it('ends the words that have a capital letter before it', () => {
    expect(sung('The gramophone plays John McCormack in Roses of Picardy.')).toEqual(['Roses of Picardy'])
  })

  it('does not outweigh the singing of a song that has the title of a film', () => {
    expect(sung('Nora sings “Cabaret.”')).toEqual(['Cabaret'])
  })
})

describe('a title without quotes', () => {
  it.each([
    ['The jukebox is playing Paper Boats.', ['Paper Boats']],
    ['Hope obliges with The Captain’s Parrot, a comic song.', ['The Captain’s Parrot']],
    ['They close with PAPER BOATS and nobody moves.', ['PAPER BOATS']],
    ['It’s that song, the one he wrote her, Half the Mortgage, and it rhymes.', ['Half the Mortgage']],
    [
      'Gus gets the squeezebox down and it’s Round My Old Stove, with Hope on spoons.',
      ['Round My Old Stove'],
    ],
    ['The record is Mara Quist’s Paper Boats, all three verses of the song.', ['Paper Boats']],
    ['Nora strikes up Paper Boats.', ['Paper Boats']],
  ])('is read from: %s', (text, songs) => {
    expect(sung(text)).toEqual(songs)
  })

  it('is one again where it is named as it was', () => {
    const text =
      'Nora sings Half the Mortgage at the bar.\n\nAt the end Hope sings: Half the Mortgage. Nobody stirs.'
    expect(sung(text)).toEqual(['Half the Mortgage', 'Half the Mortgage'])
  })

  it.each([
    'Nora tears into Inspector Moss.',
    'At the piano Hope finds Kit Farrow’s Inspector Moss.',
    'Nora gives the job to Gus Lind, all three of them laugh.',
  ])('is somebody here: %s', (text) => {
    expect(sung(text)).toEqual([])
  })
})

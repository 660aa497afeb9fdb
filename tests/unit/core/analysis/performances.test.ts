import { describe, expect, it } from 'vitest'
import { of } from './lamplight.ts'

const sung = (text: string) =>
  of(text).performances.map(({ song, originalArtist, performers }) => [song, originalArtist, ...performers])

describe('performances', () => {
  it.each([
    ['Nora sings “Ghost Light” to nobody.', ['Ghost Light', null, 'Nora Vale']],
    ['Hope performs a cover of Mara Quist’s ‘Paper Boats’.', ['Paper Boats', 'Mara Quist', 'Hope Quill']],
    [
      'Nora and Hope duet on "Paper Boats" by Mara Quist.',
      ['Paper Boats', 'Mara Quist', 'Nora Vale', 'Hope Quill'],
    ],
    ['Nora waits. Then she belts "Paper Boats".', ['Paper Boats', null, 'Nora Vale']],
    ['Nora tears into “Paper Boats.”', ['Paper Boats', null, 'Nora Vale']],
    ['Nora gives the room “Paper Boats.”', ['Paper Boats', null, 'Nora Vale']],
    ['Nora opens with Ghost Light.', ['Ghost Light', null, 'Nora Vale']],
    ['Nora launches into I Will Always Love You.', ['I Will Always Love You', null, 'Nora Vale']],
    ['Nora’s version of “Paper Boats” is a threat.', ['Paper Boats', null, 'Nora Vale']],
    ['He and Hope sing “Paper Boats.”', ['Paper Boats', null, 'Hope Quill']],
    [
      'Nora does a slow “Paper Boats,” with Hope on the harmonica.',
      ['Paper Boats', null, 'Nora Vale', 'Hope Quill'],
    ],
    ['The jukebox plays “Paper Boats,” and Nora weeps.', ['Paper Boats', null]],
    ['On the radio it’s Mara Quist, “Paper Boats.”', ['Paper Boats', 'Mara Quist']],
    ['Nora sings the Mara Quist classic “Paper Boats.”', ['Paper Boats', 'Mara Quist', 'Nora Vale']],
    ['It is Ines Brandt who sings “Paper Boats.”', ['Paper Boats', null, 'Nora Vale']],
  ])('are read from: %s', (text, expected) => {
    expect(sung(text)).toEqual([expected])
  })

  it.each([
    'The second episode, “The Understudy”, is slow.',
    'Nora says, “You are flat on the high one.”',
    'They go to see the musical *My Fair Lady*.',
    'Remember when she wanted to sing “Ghost Light”?',
    'Nora refuses to sing “Ghost Light.”',
    'Hope begs for “Ghost Light,” and the band says no.',
    'Nobody has let her sing “Ghost Light” yet.',
    'A fight breaks out over who wrote “Ghost Light.”',
    'They talk about singing “Ghost Light” at the wedding.',
    'They cannot get the rights to “Ghost Light.”',
    '“Ghost Light” was cut, and nobody sings it.',
    'They met in a revival of “Gypsy.”',
    'She was the voice of the duck in “Pond Life.”',
    'It feels like a “Glee” number.',
    'Last week Nora sang “Ghost Light.”',
    'They will not, I trust, attempt “Ghost Light.”',
    'Nora opens her mouth to sing “Ghost Light,” and the lights go out.',
    'Gus asks her to sing “Ghost Light,” and she walks out.',
    'Had she sung “Ghost Light,” she would have won.',
    'Nor do we get “Ghost Light.”',
    'What they did not sing: “Ghost Light.”',
    '“Slow Fade” opens with Nora at the piano.',
    'They sing their way through the second act of “Evita.”',
    'A karaoke bar called “The Rusty Mike” hosts the final.',
    'Nora sings. “Enough!”',
  ])('are none in: %s', (text) => {
    expect(sung(text)).toEqual([])
  })

  it.each([
    'She does not just sing “Ghost Light,” she buries it.',
    'Nobody sings “Ghost Light” like Nora.',
    'Gus asks her to sing “Ghost Light,” and she obliges.',
    'Instead of the anthem Nora sings “Ghost Light.”',
    'Nora sings her own “Ghost Light.”',
    'And what does Nora sing? “Ghost Light,” naturally.',
    'Nora chooses, of all things, “Ghost Light.”',
    'Nora does a big, stupid, perfect “Ghost Light.”',
    'Nora sings the ghost song to nobody.',
  ])('are found in: %s', (text) => {
    expect(sung(text).map(([song]) => song)).toEqual(['Ghost Light'])
  })

  it('are capitalised words only where no other song is set off by a sign', () => {
    const bare = 'Nora bursts into Half a House.'
    const quoted = 'Nora sings “Stars.” Gus plays “Moths.” Dana belts “Rain.”'
    expect(sung(bare).map(([song]) => song)).toEqual(['Half a House'])
    expect(sung(`${quoted} ${bare}`).map(([song]) => song)).toEqual(['Stars', 'Moths', 'Rain'])
  })

  it('are the titles that stand by themselves in a text about music', () => {
    const text =
      'Nora sings “Stars.” Gus plays “Moths.” Dana belts “Rain.”\n\nThe church. Sam Cooke. “A Long Wait.” It is as good as “Smash.”'
    expect(
      of(text)
        .performances.map(({ song, originalArtist }) => [song, originalArtist])
        .at(-1),
    ).toEqual(['A Long Wait', 'Sam Cooke'])
  })

  it('are the titles with which the lines of a list begin', () => {
    expect(of('The setlist:\n- “Stars” (Nora)\n- “Moths” (Gus)\n- “Rain” (Dana)').performances).toHaveLength(
      3,
    )
  })

  it('are named by whose they were in a sentence near by', () => {
    expect(sung('Nora sings “Stars.” (ABBA would weep!)')).toEqual([['Stars', 'ABBA', 'Nora Vale']])
  })

  const songs = (text: string) => of(text).performances.map(({ song }) => song)

  it('are all the songs of a row', () => {
    expect(songs('Nora sings “Stars,” “Moths” and “Ghost Light,” all in one breath.')).toEqual([
      'Stars',
      'Moths',
      'Ghost Light',
    ])
  })

  it('are the headings of a ranking', () => {
    const text =
      'Every song of the night, ranked\n\n3. “Stars”\nNora, in a raincoat.\n\n2. “Moths”\nHope.\n\n1. “Rain”\nNora.'
    expect(sung(text)).toEqual([
      ['Stars', null, 'Nora Vale'],
      ['Moths', null, 'Hope Quill'],
      ['Rain', null, 'Nora Vale'],
    ])
  })

  it('are two where others sing the same song, or it is sung again', () => {
    expect(songs('Nora does “Stars.” Hope does “Stars.”')).toHaveLength(2)
    expect(songs('Nora sings “Stars.” Hope sings the same song in French.')).toHaveLength(2)
    expect(songs('Nora sings “Stars.”\n\nNora sings “Stars” again.')).toHaveLength(2)
    expect(songs('Nora sings “Stars.”\n\nNora’s “Stars” is the best of it.')).toHaveLength(1)
  })

  it.each([
    ['At the audition Nora sings “Stars.”', 'audition'],
    ['The judges vote for the finalists. Then Nora sings “Stars.”', 'stage'],
    ['Nora dozes off and sings “Stars” to a horse.', 'fantasy'],
    ['“Stars” plays on the radio.', 'background'],
    ['Nora sings “Stars” to a horse.', 'other'],
  ])('are set where the words near by say: %s', (text, setting) => {
    expect(of(text).performances.map((one) => one.setting)).toEqual([setting])
  })

  it.each([
    ['Nora sings “Stars” to a horse.', 'cover'],
    ['Nora sings a song of her own, “Stars.”', 'original'],
  ])('are covers unless a text says otherwise: %s', (text, kind) => {
    expect(of(text).performances.map((one) => one.kind)).toEqual([kind])
  })
})

import { describe, expect, it } from 'vitest'
import { of } from './lamplight.ts'

const sung = (text: string) => of(text).performances.map(({ song }) => song)

describe('a song that is only talked about', () => {
  it.each([
    'I hummed “Ghost Light” all the way home.',
    'My daughter sings “Ghost Light” in the car.',
    'I have had “Ghost Light” in my head since Tuesday.',
    'Out goes “Ghost Light,” which by now I hum in the shower.',
    'If anybody does “Ghost Light” I am moving to radio.',
    'There was some chatter that they would get a duet, and on “Ghost Light,” no less. Not yet.',
    'The crowd wants a song, “Ghost Light,” he begs, and gets a look.',
    'They nod along to a “Ghost Light” that hasn’t started.',
    'Who is it that “Ghost Light” is about?',
    'A word on what isn’t there. Everybody talks about “Ghost Light.”',
    'They had a snippet of “Ghost Light” in last week’s trailer.',
    'Gus offers her “Ghost Light,” and she says no.',
    'The label gives “Ghost Light” to Hope.',
    'Nora tells the label that “Ghost Light” is hers.',
    'Gus tears up “Ghost Light.”',
    'Nora puts “Ghost Light” in a drawer.',
    '“Ghost Light” made her famous.',
    'Nora still has not finished “Ghost Light.”',
    'Three weeks ago Nora sang “Ghost Light.”',
    'Let her sing “Ghost Light,” you cowards.',
    'Nora could sing “Ghost Light” in her sleep.',
    'Please don’t let them finish on “Ghost Light.”',
    'Somebody paid for “Ghost Light” at one in the morning, and nobody sang it.',
    '“Ghost Light” does not occur, here or in any episode to date.',
    '“Ghost Light!” Gus shouts.',
    'Nothing tops “Ghost Light.”',
  ])('is not sung: %s', (text) => {
    expect(sung(text)).toEqual([])
  })

  it.each([
    'Nora sings, and everybody hopes for more. Then “Ghost Light.”',
    'Gus asks who will sing, and Nora sings “Ghost Light” to no one.',
    'I cried when Nora sang “Ghost Light.”',
    'My daughter and I watched Nora sing “Ghost Light.”',
    'Nora gives “Ghost Light” everything that she has.',
    'There is no lyric sheet. Nora sings “Ghost Light” from memory.',
  ])('is not taken for one that is: %s', (text) => {
    expect(sung(text)).toEqual(['Ghost Light'])
  })
})

describe('what is no song in a text about music', () => {
  const music = 'Nora sings “Stars.” Gus sings “Moths” at the bar, and then Hope belts “Rain.”\n\n'

  it.each([
    'Her album is out (it’s called “Paper Boats,” she says it twice).',
    'The soundtrack, “Paper Boats,” is out on Friday.',
    'Gus appears as “Paper Boats” in a frock.',
    'Nora auditions for “Paper Boats.”',
    'The show that gave us “Paper Boats” is back.',
    '“Paper Boats,” a musical about the murders, opens in a week.',
    'Her previous project, “Paper Boats,” closed in a week.',
    'The line of the night: “Paper Boats.”',
    'She whispers “Paper Boats,” and he calls the police.',
  ])('is a longer work, or words: %s', (text) => {
    expect(sung(music + text)).toEqual(['Stars', 'Moths', 'Rain'])
  })

  it.each([
    'Her “Paper Boats” is a wonder.',
    '“Paper Boats” goes to Nora, who deserves it.',
    '“Paper Boats” lands like a brick.',
    'We get “Paper Boats,” all four minutes of it.',
    'Up go the lights, on comes “Paper Boats.”',
    'By the time she gets to “Paper Boats” she is hoarse.',
    'A very small boy oompahs through “Paper Boats.”',
    'Nora teaches the kids “Paper Boats.”',
    'By way of a key change it’s “Paper Boats,” with Gus doing both parts.',
    'Last of all comes a man with a saw, whose “Paper Boats” I would hear again.',
    'She opens with “Piel canela,” all hips.',
    'For the last round it’s Queen, “Paper Boats,” all of them in a line.',
  ])('is a song where the words around it hint at one: %s', (text) => {
    expect(sung(music + text)).toHaveLength(4)
  })
})

describe('a song that is named without quotes', () => {
  it.each([
    ['Nora walks behind the mule singing ghost light at the top of her voice.', ['Ghost Light']],
    ['Nora plays a bit of Paper Boats for Hope.', ['Paper Boats']],
    ['Hope lets loose with Let’s Get Loud.', ['Let’s Get Loud']],
    ['Dot walked up and sang, instead, Lamp in the Window.', ['Lamp in the Window']],
    ['On the radio it’s the Kinks, Waterloo Sunset, and nobody speaks.', ['Waterloo Sunset']],
    ['Nora sings Stand by Me to a horse.', ['Stand by Me']],
    ['Nora sings the George Jones classic to a horse.', []],
    ['The guest judge, who plays Sheriff Cobb on Badlands County, sings along.', []],
  ])('is read from: %s', (text, songs) => {
    expect(sung(text)).toEqual(songs)
  })
})

describe('a song that is sung again', () => {
  it.each([
    [2, 'Nora sings “Ghost Light” in the shower.\n\nNora sings “Ghost Light” at the bar.'],
    [2, 'Nora opens with “Ghost Light.” Hope sings “Stars.”\n\nNora goes back to the opening number.'],
    [2, 'Nora does “Ghost Light.” The track skips, and she does the whole routine a second time.'],
    [2, 'On the stage Nora sings “Ghost Light.” Better was Tuesday’s rehearsal, same song, in tears.'],
    [2, 'In rehearsal Nora mumbles “Ghost Light.”\n\nAt the gala Nora begins with “Ghost Light.”'],
    [2, 'Nora sings “Ghost Light” at the piano.\n\n“Ghost Light” returns, with strings.'],
    [1, 'The song of the night was Nora’s “Ghost Light.”\n\nShe sings “Ghost Light” at the bar.'],
    [1, 'Nora sings “Ghost Light” at the bar.\n\nAfter “Ghost Light” nobody can speak.'],
    [1, 'Nora sings “Ghost Light.”\n\nThe songs:\n“Ghost Light” (Nora, Gus)\n“Stars” (Hope)\n“Rain” (Hope)'],
  ])('is counted as often as it is sung: %i in %s', (times, text) => {
    expect(sung(text).filter((song) => song === 'Ghost Light')).toHaveLength(times)
  })
})

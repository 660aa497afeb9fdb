import { describe, expect, it } from 'vitest'
import { parseCastRows } from '#core/season/cast-rows.ts'
import { parseEpisodeRows } from '#core/season/rows.ts'

const pilot = { number: '1', title: 'Pilot', date: 'Feb 6, 2012' }
const callback = { number: '2', title: 'The Callback', date: 'Feb 13, 2012' }

describe('pasted episodes', () => {
  it.each([
    ['tabs', '1\tPilot\tFeb 6, 2012\n2\tThe Callback\tFeb 13, 2012'],
    ['semicolons', '1; Pilot; Feb 6, 2012\r\n2; The Callback; Feb 13, 2012\r\n'],
    ['commas in quotes', '1,Pilot,"Feb 6, 2012"\n2,"The Callback","Feb 13, 2012"'],
    ['commas that nobody quoted', '1,Pilot,Feb 6, 2012\n2,The Callback,Feb 13, 2012'],
    ['a numbered list', '1. Pilot – Feb 6, 2012\n\n2. The Callback – Feb 13, 2012'],
    ['a list with brackets', '1) “Pilot” (Feb 6, 2012)\n2) “The Callback” (Feb 13, 2012)'],
    ['no numbers', 'Pilot\tFeb 6, 2012\nThe Callback\tFeb 13, 2012'],
    ['a header row', 'No.\tTitle\tAir date\n1\tPilot\tFeb 6, 2012\n2\tThe Callback\tFeb 13, 2012'],
    [
      'the table of an encyclopedia',
      'No. overall\tNo. in season\tTitle\tDirected by\tOriginal release date\n16\t1\t"Pilot"\tM. Mayer\tFeb 6, 2012\n17\t2\t"The Callback"\tM. Mayer\tFeb 13, 2012',
    ],
    ['another order', 'Aired;Episode;#\nFeb 6, 2012;Pilot;1\nFeb 13, 2012;The Callback;2'],
  ])('are read from %s', (_what, text) => {
    expect(parseEpisodeRows(text)).toEqual([pilot, callback])
  })

  it('keep a dash and a comma in a title', () => {
    expect(parseEpisodeRows('4. Hello – Goodbye – Feb 27, 2012')).toEqual([
      { number: '4', title: 'Hello – Goodbye', date: 'Feb 27, 2012' },
    ])
    expect(parseEpisodeRows('4,Hello, Dolly,2012-02-27')).toEqual([
      { number: '4', title: 'Hello, Dolly', date: '2012-02-27' },
    ])
  })

  it('keep the code of a special and join a time to its date', () => {
    expect(parseEpisodeRows('Number\tTitle\tDate\tTime\ns00e01\tA Look Back\t2012-05-01\t20:00')).toEqual([
      { number: 's00e01', title: 'A Look Back', date: '2012-05-01 20:00' },
    ])
  })

  it('number on from the row before where a number is missing', () => {
    expect(parseEpisodeRows('4\tA\n\tB\n\tC').map(({ number }) => number)).toEqual(['4', '5', '6'])
  })

  it('are none where nothing was pasted', () => {
    expect(parseEpisodeRows(' \n\t\n')).toEqual([])
  })
})

describe('a pasted cast', () => {
  const karen = { character: 'Karen Cartwright', performer: 'Katharine McPhee', first: '' }

  it.each([
    ['a dash', 'Karen Cartwright – Katharine McPhee'],
    ['a hyphen', 'Karen Cartwright - Katharine McPhee'],
    ['“as”', 'Katharine McPhee as Karen Cartwright'],
    ['“played by”', 'Karen Cartwright, played by Katharine McPhee'],
    ['brackets', 'Karen Cartwright (Katharine McPhee)'],
    ['a colon', 'Karen Cartwright: Katharine McPhee'],
    ['a tab', 'Karen Cartwright\tKatharine McPhee'],
    ['a comma', 'Karen Cartwright, Katharine McPhee'],
    ['a header row', 'Actor;Role\nKatharine McPhee;Karen Cartwright'],
  ])('is read from %s', (_what, text) => {
    expect(parseCastRows(text)).toEqual([karen])
  })

  it('keeps hyphens in names and the first episode', () => {
    expect(parseCastRows('Jean-Luc – Anne-Marie Duff (from s01e03)')).toEqual([
      { character: 'Jean-Luc', performer: 'Anne-Marie Duff', first: 's01e03' },
    ])
    expect(parseCastRows('Dev\tRaza Jaffrey\t3')[0]?.first).toBe('3')
  })

  it('may leave a role without a performer', () => {
    expect(parseCastRows('Ellis')).toEqual([{ character: 'Ellis', performer: '', first: '' }])
  })
})

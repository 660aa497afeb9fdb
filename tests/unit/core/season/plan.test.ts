import { describe, expect, it } from 'vitest'
import { planCast } from '#core/season/plan-cast.ts'
import { planEpisodes, readNumber } from '#core/season/plan-episodes.ts'
import { foldName } from '#core/season/same-name.ts'

const plan = (...rows: [string, string?, string?][]) =>
  planEpisodes({
    rows: rows.map(([number, title = '', date = '']) => ({ number, title, date })),
    season: 1,
    time: { hour: 21, minute: 0 },
    zone: 'America/New_York',
  })

const cast = (...rows: [string, string?, string?][]) =>
  planCast({
    rows: rows.map(([character, performer = '', first = '']) => ({ character, performer, first })),
    season: 1,
  })

describe('the episodes of a season', () => {
  it('air at the time of the form on the network’s clock where a date has none', () => {
    const { episodes, problems } = plan(['1', 'Pilot', 'Feb 6, 2012'], ['2', '', '2012-07-13 20:30'], ['3'])
    expect(problems).toEqual([])
    expect(episodes.map(({ code, title, airsAt }) => [code, title, airsAt])).toEqual([
      ['s01e01', 'Pilot', '2012-02-07T02:00:00.000Z'],
      ['s01e02', null, '2012-07-14T00:30:00.000Z'],
      ['s01e03', null, null],
    ])
  })

  it('have their specials where the rows have them', () => {
    const { episodes } = plan(['s00e01'], ['1'], ['s00e02'], ['s00e03'], ['2'])
    const orders = episodes.map(({ order, number, season }) => order ?? season * 10_000 + number)
    expect(orders).toEqual([...orders].sort((left, right) => left - right))
    expect(new Set(orders).size).toBe(5)
    expect(episodes.map(({ kind }) => kind)).toEqual(['special', 'regular', 'special', 'special', 'regular'])
  })

  it('are told everything that is wrong with them at once, at row and field', () => {
    const long = 'x'.repeat(201)
    const { problems } = plan(['x', long, 'soon'], ['', '', ''], ['s02e01'], ['1'], ['s01e01'], ['-1'])
    expect(problems.map(({ path }) => path)).toEqual([
      'episodes.0.number',
      'episodes.0.title',
      'episodes.0.date',
      'episodes.2.number',
      'episodes.5.number',
      'episodes.4.number',
    ])
    expect(problems.at(-1)?.message).toBe('Row 4 is this episode already.')
  })

  it.each([
    ['4', 1, 4],
    ['s00e07', 0, 7],
    ['S1 E12', 1, 12],
    ['1x03', 1, 3],
  ])('may be numbered %s', (words, season, episode) => {
    expect(readNumber({ words, season: 1 })).toEqual({ season, episode })
  })
})

describe('the cast of a season', () => {
  it('may begin later than the season', () => {
    const { roles, problems } = cast(['Dev', 'Raza Jaffrey', '3'], ['Ellis', '', ''], ['', '', ''])
    expect(problems).toEqual([])
    expect(roles).toEqual([
      { row: 0, character: 'Dev', performer: 'Raza Jaffrey', first: 's01e03' },
      { row: 1, character: 'Ellis', performer: null, first: null },
    ])
  })

  it('is told everything that is wrong with it at once, at row and field', () => {
    const { problems } = cast(
      ['', 'A'],
      ['🎤', '👩'],
      ['Dev', 'Raza', 'x'],
      ['DÉV', 'raza'],
      ['Index', 'x'.repeat(201)],
    )
    expect(problems.map(({ path }) => path)).toEqual([
      'cast.0.character',
      'cast.1.character',
      'cast.1.performer',
      'cast.2.first',
      'cast.3.character',
      'cast.4.character',
      'cast.4.performer',
    ])
  })
})

it('two spellings of a name are one', () => {
  expect(foldName('  Zoë  O’Hara ')).toBe(foldName("ZOE O'HARA"))
})

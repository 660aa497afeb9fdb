import { describe, expect, it } from 'vitest'
import { type AlongEpisode, alongOf, gapWords, type NamingRecap } from '#core/along.ts'
import { orderOf } from '#core/episode.ts'
import { buildCard } from '#tests/unit/support/models.ts'

const at = (season: number, episode: number, changes: Partial<AlongEpisode> = {}): AlongEpisode => ({
  ...{ season, episode, id: `${season}/${episode}`, label: `S${season} E${episode}`, path: '/e' },
  ...{ order: orderOf({ season, episode }), airsAt: null, hasAired: true, hasRecap: true },
  ...changes,
})

const naming = (...episodes: string[]): NamingRecap => {
  const recap = buildCard({ id: `of ${episodes}` })
  const lines = [{ recap, words: 'Karen', sentence: 'Karen sings.', paragraph: 1 }]
  return { recap, lines, episodes, season: null }
}

/** What stands on the line, in a word for each place. */
const told = (input: Parameters<typeof alongOf>[0]) =>
  alongOf(input).map(({ season, entries }) => [
    season,
    ...entries.map((entry) => (entry.kind === 'gap' ? entry.words : `${entry.kind} ${entry.at?.label}`)),
  ])

describe('the line of somebody', () => {
  it('has who names them in the order of the show, and says where nobody does', () => {
    const episodes = [1, 2, 3, 4, 5].map((number) => at(1, number))
    expect(told({ named: [naming('1/5'), naming('1/1')], episodes, since: null })).toEqual([
      [1, 'named S1 E1', 'E2, E3 and E4', 'named S1 E5'],
    ])
  })

  it('has no gap before they were seen, nor where there is no recap', () => {
    const episodes = [at(1, 1), at(1, 2), at(1, 3, { hasRecap: false }), at(1, 4)]
    expect(told({ named: [naming('1/4')], episodes, since: orderOf({ season: 1, episode: 3 }) })).toEqual([
      [1, 'named S1 E4'],
    ])
  })

  it('ends with the next episode that airs, and knows no later one', () => {
    const ahead = { hasAired: false, hasRecap: false }
    const episodes = [at(1, 1), at(1, 2, ahead), at(1, 3, ahead)]
    expect(told({ named: [naming('1/1')], episodes, since: null })).toEqual([
      [1, 'named S1 E1', 'ahead S1 E2'],
    ])
  })

  it('counts every episode of a recap of several', () => {
    const episodes = [1, 2, 3].map((number) => at(1, number))
    expect(told({ named: [naming('1/1', '1/2')], episodes, since: null })).toEqual([[1, 'named S1 E1', 'E3']])
  })

  it('goes season by season, one without them in a word, and a review at the end of its own', () => {
    const episodes = [at(1, 1), at(2, 1), at(2, 2), at(3, 1, { hasAired: false, hasRecap: false })]
    const review = { ...naming(), season: 1 }
    expect(told({ named: [review, naming('1/1')], episodes, since: null })).toEqual([
      [1, 'named S1 E1', 'named S1'],
      [2, 'season 2'],
      [3, 'ahead S3 E1'],
    ])
  })

  it('has what is about no season of the show at its end', () => {
    expect(told({ named: [naming('elsewhere')], episodes: [at(1, 1)], since: null })).toEqual([
      [1, 'season 1'],
      [null, 'named undefined'],
    ])
  })
})

it.each([
  [[3], 'E3'],
  [[5, 6, 7], 'E5, E6 and E7'],
  [[5, 6, 7, 8], 'E5 to E8'],
  [[1, 3, 4, 5, 6, 9], 'E1, E3 to E6 and E9'],
])('episodes %j are said as %s', (numbers, words) => {
  expect(gapWords(numbers.map((number) => at(1, number)))).toBe(words)
})

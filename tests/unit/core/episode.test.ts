import { describe, expect, it } from 'vitest'
import { byNumber, codeOf, labelOf, parseCode, spokenLabel, spokenOf } from '#core/episode.ts'

describe('episode codes', () => {
  it('pads season and number to two digits and grows beyond', () => {
    expect(codeOf({ season: 1, episode: 2 })).toBe('s01e02')
    expect(codeOf({ season: 12, episode: 104 })).toBe('s12e104')
  })

  it('reads back what it writes', () => {
    expect(parseCode('s01e02')).toEqual({ season: 1, episode: 2 })
    expect(parseCode('s12e104')).toEqual({ season: 12, episode: 104 })
  })

  it.each(['S01E02', 's1e2', 's001e02', 's01e02x', 'e02', '', 's01'])('takes %j for no code', (code) => {
    expect(parseCode(code)).toBeNull()
  })

  it('shows the numbers without padding', () => {
    expect(labelOf({ season: 1, episode: 2 })).toBe('S1 E2')
  })

  it('speaks of a special as one', () => {
    expect(spokenOf({ season: 1, episode: 2 })).toBe('season 1 episode 2')
    expect(spokenOf({ season: 0, episode: 2 })).toBe('special 2')
  })

  it.each([
    ['S1 E2', 'Season 1, episode 2'],
    ['S1 E2–E3', 'Season 1, episode 2 to episode 3'],
    ['S1', 'Season 1'],
    ['S0 E2', 'Special 2'],
    ['S0', 'Specials'],
    ['S10 E1', 'Season 10, episode 1'],
  ])('speaks %s', (label, spoken) => {
    expect(spokenLabel(label)).toBe(spoken)
  })

  it('sorts by season, then by number', () => {
    const sorted = [
      { season: 2, episode: 1 },
      { season: 1, episode: 10 },
      { season: 1, episode: 9 },
    ].sort(byNumber)
    expect(sorted.map(codeOf)).toEqual(['s01e09', 's01e10', 's02e01'])
  })
})

import { describe, expect, it } from 'vitest'
import { safeHeadline } from '#core/safe-face.ts'

const episode = { season: 1, episode: 2, title: 'The Callback', titleGivesAway: false }

describe('the safe headline', () => {
  it('is the editor’s where there is one', () => {
    expect(safeHeadline({ safeHeadline: ' Waiting ', show: 'Smash', episode })).toBe('Waiting')
  })

  it('names show, season, episode and title where there is none', () => {
    expect(safeHeadline({ safeHeadline: ' ', show: 'Smash', episode })).toBe(
      'Smash, season 1 episode 2: The Callback',
    )
  })

  it('leaves out a title that gives something away', () => {
    const secret = { ...episode, titleGivesAway: true }
    expect(safeHeadline({ safeHeadline: null, show: 'Smash', episode: secret })).toBe(
      'Smash, season 1 episode 2',
    )
  })
})

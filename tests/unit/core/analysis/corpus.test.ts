import { describe, expect, it } from 'vitest'
import { scorePart } from '#scripts/analysis/corpus.ts'
import { precisionOf, recallOf } from '#scripts/analysis/score.ts'

// What was reached: raise a figure when the analysis gets better; never lower one but where the corpus grows.
const reached = {
  show: [0.921, 0.921],
  episode: [0.842, 0.842],
  cast: [0.96, 0.929],
  mentions: [0.961, 0.944],
  performances: [0.953, 0.916],
  'performances, whole': [0.42, 0.403],
  notSongs: [0.988, 0.97],
  doubts: [0.965, 0.965],
  newCharacters: [0.427, 0.672],
} as const

describe('the analysis of the measured part of the corpus', () => {
  const scored = scorePart('measured')

  it.each(Object.entries(reached))('is no worse than it was: %s', (kind, [precision, recall]) => {
    const tally = scored[kind as keyof typeof reached]
    expect(precisionOf(tally)).toBeGreaterThanOrEqual(precision)
    expect(recallOf(tally)).toBeGreaterThanOrEqual(recall)
  })

  it('is of a corpus as large as it is said to be', () => {
    expect(scored.cast.wanted).toBeGreaterThanOrEqual(150)
    expect(scored.mentions.wanted).toBeGreaterThanOrEqual(300)
    expect(scored.performances.wanted).toBeGreaterThanOrEqual(80)
    expect(scored.doubts.wanted).toBeGreaterThanOrEqual(30)
  })
})

import { describe, expect, it } from 'vitest'
import { placeOf, type Subject, spokenSubject, subjectLabel } from '#core/subject.ts'

const at = (season: number, episode: number) => ({ season, episode })
const episodes = (first: ReturnType<typeof at>, ...others: ReturnType<typeof at>[]): Subject => ({
  kind: 'episodes',
  episodes: [first, ...others],
})

describe('what a recap is about', () => {
  it.each([
    [episodes(at(1, 2)), 's01e02', 'S1 E2', 'season 1 episode 2'],
    [episodes(at(1, 2), at(1, 3)), 's01e02', 'S1 E2–E3', 'season 1 episodes 2 and 3'],
    [episodes(at(1, 9), at(2, 1)), 's01e09', 'S1 E9–S2 E1', 'season 1 episode 9 and season 2 episode 1'],
    [{ kind: 'season', season: 2 } satisfies Subject, 'season/2', 'Season 2', 'season 2'],
    [{ kind: 'show' } satisfies Subject, 'essays', null, null],
  ])('has a place, a label and words: %j', (subject, place, label, spoken) => {
    expect([placeOf(subject), subjectLabel(subject), spokenSubject(subject)]).toEqual([place, label, spoken])
  })
})

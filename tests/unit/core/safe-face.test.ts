import { describe, expect, it } from 'vitest'
import { safeHeadline } from '#core/safe-face.ts'
import type { Subject } from '#core/subject.ts'

const callback = { season: 1, episode: 2, title: 'The Callback', titleGivesAway: false }
const comrade = { season: 1, episode: 3, title: 'Enter Mr. DiMaggio', titleGivesAway: false }
const subject = { kind: 'episodes', episodes: [callback] } satisfies Subject<typeof callback>

const plain = (of: Parameters<typeof safeHeadline>[0]['subject']) =>
  safeHeadline({ safeHeadline: null, show: 'Smash', subject: of })

describe('the safe headline', () => {
  it('is the editor’s where there is one', () => {
    expect(safeHeadline({ safeHeadline: ' Waiting ', show: 'Smash', subject })).toBe('Waiting')
  })

  it('names show, season, episode and title where there is none', () => {
    expect(safeHeadline({ safeHeadline: ' ', show: 'Smash', subject })).toBe(
      'Smash, season 1 episode 2: The Callback',
    )
  })

  it('leaves out a title that gives something away', () => {
    expect(plain({ kind: 'episodes', episodes: [{ ...callback, titleGivesAway: true }] })).toBe(
      'Smash, season 1 episode 2',
    )
  })

  it('names every episode of a double evening', () => {
    expect(plain({ kind: 'episodes', episodes: [callback, comrade] })).toBe(
      'Smash, season 1 episodes 2 and 3: The Callback / Enter Mr. DiMaggio',
    )
  })

  it('leaves out all titles where one of them gives something away', () => {
    expect(plain({ kind: 'episodes', episodes: [callback, { ...comrade, titleGivesAway: true }] })).toBe(
      'Smash, season 1 episodes 2 and 3',
    )
  })

  it('names a season, and a show alone', () => {
    expect(plain({ kind: 'season', season: 2 })).toBe('Smash, season 2')
    expect(plain({ kind: 'show' })).toBe('Smash')
  })
})

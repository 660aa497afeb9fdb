import type { FilterOptions } from 'payload'
import { expect, test } from 'vitest'
import { performancesOfRecap } from '#cms/editor/cue-options.ts'

type Asked = Extract<FilterOptions, (options: never) => unknown>

const offered = (data: unknown) => (performancesOfRecap as Asked)({ data } as Parameters<Asked>[0])

test('a song cue is offered the performances of every episode of its recap', () => {
  const data = { kind: 'episodes', episode: 'e1', furtherEpisodes: ['e2'], show: 's' }
  expect(offered(data)).toEqual({ episode: { in: ['e1', 'e2'] } })
  expect(offered({ episode: { id: 'e1' }, show: 's' })).toEqual({ episode: { in: ['e1'] } })
})

test('a song cue of a recap without an episode is offered those of its show', () => {
  const ofShow = { 'episode.show': { equals: 's' } }
  expect(offered({ kind: 'episodes', episode: null, furtherEpisodes: [], show: 's' })).toEqual(ofShow)
  expect(offered({ kind: 'season', episode: 'e1', season: 'n', show: 's' })).toEqual(ofShow)
  expect(offered({ kind: 'show', show: { id: 's' } })).toEqual(ofShow)
})

test('a song cue of a recap about nothing yet is offered every performance', () => {
  expect(offered({ kind: 'episodes' })).toBe(true)
  expect(offered(undefined)).toBe(true)
})

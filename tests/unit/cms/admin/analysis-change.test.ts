import { expect, it } from 'vitest'
import { type Changeable, changeOf, draftOf } from '#cms/admin/analysis-change.ts'
import { buildItem } from './build-item.ts'

const song = buildItem('performance') as Changeable
const draft = draftOf(song)

it('what was left as proposed is no change', () => {
  expect(changeOf({ item: song, draft })).toEqual({})
  const cast = buildItem('cast') as Changeable
  expect(changeOf({ item: cast, draft: draftOf(cast) })).toEqual({})
})

it('singers are divided by commas, and a song may be of no known artist', () => {
  const words = { ...draft.words, originalArtist: ' ', singers: 'Ivy Lynn,  Karen Cartwright ,' }
  expect(changeOf({ item: song, draft: { ...draft, words } })).toEqual({
    originalArtist: null,
    singers: ['Ivy Lynn', 'Karen Cartwright'],
  })
})

it('a name that was emptied stays as proposed', () => {
  expect(changeOf({ item: song, draft: { ...draft, words: { ...draft.words, song: '' } } })).toEqual({})
})

it('the setting, the extent and the origin are sent where they are others', () => {
  const changed = { ...draft, setting: 'stage', extent: 'part', original: true } as const
  expect(changeOf({ item: song, draft: changed })).toEqual({
    setting: 'stage',
    extent: 'part',
    original: true,
  })
})

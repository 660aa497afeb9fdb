import { expect, it } from 'vitest'
import { groupsOf, safeOnes } from '#cms/admin/analysis-groups.ts'
import { buildItem } from './build-item.ts'

it('proposals stand under their headings in one order, whatever the order of the text', () => {
  const kinds = ['doubt', 'song', 'which', 'performance', 'mention', 'character', 'cast', 'episode'] as const
  expect(groupsOf(kinds.map((kind) => buildItem(kind))).map(({ title }) => title)).toEqual([
    ...['Episode', 'Cast', 'New characters', 'Mentions', 'Songs', 'Which one?', 'In doubt'],
  ])
})

it('the places of one record stand together, a single place for itself', () => {
  const items = [
    buildItem('mention', { key: 'm1' }),
    buildItem('mention', { key: 'm2', record: 'Ivy Lynn' }),
    buildItem('mention', { key: 'm3' }),
  ]
  const rows = groupsOf(items)[0]?.rows.map(({ place, items: own }) => [place, own.map(({ key }) => key)])
  expect(rows).toEqual([
    ['record:Karen Cartwright', ['m1', 'm3']],
    ['m2', ['m2']],
  ])
})

it('what has the same key is proposed once', () => {
  const items = [buildItem('mention'), buildItem('mention', { span: { start: 9, end: 14 } })]
  expect(groupsOf(items)[0]?.rows.map(({ items: own }) => own.length)).toEqual([1])
})

it('doubts, choices and guesses are not taken with all the others', () => {
  const items = [
    buildItem('doubt'),
    buildItem('which'),
    buildItem('mention', { key: 'guess', sure: 0.74 }),
    buildItem('mention', { key: 'fair', sure: 0.75 }),
    buildItem('cast'),
  ]
  expect(safeOnes(items).map(({ key }) => key)).toEqual(['fair', 'c'])
})

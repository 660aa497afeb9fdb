import { expect, it } from 'vitest'
import { readWritten } from '#core/rich-text/written.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const find = (key: string) => ({ collection: 'characters', id: key })

it('reads a text as one string, and says where each piece of it stands', () => {
  const { passages, text } = readWritten(
    toLexical({ paragraphs: ['One [Two](t).', '::song(s)', 'Three.'], find }),
  )
  expect(text).toBe('One Two.\n\nThree.')
  expect(passages.map(({ block, end, kind, start }) => [kind, block, text.slice(start, end)])).toEqual([
    ['paragraph', 0, 'One Two.'],
    ['paragraph', 2, 'Three.'],
  ])
  expect(
    passages[0]?.pieces.map(({ end, mention, path, start }) => [text.slice(start, end), path, mention?.id]),
  ).toEqual([
    ['One ', [0, 0], undefined],
    ['Two', [0, 1, 0], 't'],
    ['.', [0, 2], undefined],
  ])
})

it('reads headings, lists within lists, line breaks and italics', () => {
  const word = (text: string, format = 0) => ({ type: 'text', text, format })
  const inner = { type: 'list', children: [{ type: 'listitem', children: [word('b')] }] }
  const list = {
    type: 'list',
    children: [
      { type: 'listitem', children: [word('a')] },
      { type: 'listitem', children: [inner] },
    ],
  }
  const heading = { type: 'heading', tag: 'h3', children: [word('Top')] }
  const lines = {
    type: 'quote',
    children: [word('x', 2), { type: 'linebreak' }, word('y', 3), { type: 'tab' }],
  }
  const { passages, text } = readWritten({
    root: { type: 'root', children: [heading, list, { type: 'paragraph', children: [] }, lines] },
  })
  expect(text).toBe('Top\n\na\n\nb\n\nx\ny\t')
  expect(passages.map(({ block, kind, level }) => [kind, level, block])).toEqual([
    ['heading', 3, 0],
    ['item', null, 1],
    ['item', null, 1],
    ['quote', null, 3],
  ])
  expect(passages[3]?.pieces.map(({ italic }) => italic)).toEqual([true, false, true, false])
})

it.each([[null], ['text'], [{ root: 3 }], [{ root: { type: 'root' } }]])('reads nothing in %j', (value) => {
  expect(readWritten(value)).toEqual({ text: '', passages: [], beats: [] })
})

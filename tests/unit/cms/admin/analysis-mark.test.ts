import { expect, it } from 'vitest'
import { placesAround } from '#cms/admin/analysis-focus.ts'
import { markOf } from '#cms/admin/analysis-mark.ts'
import { nextParts } from '#cms/admin/pasted-parts.ts'

const body = (text: string, format = 0) => ({
  root: { children: [{ type: 'paragraph', children: [{ type: 'text', text, format }] }] },
})

it('what an analysis would read is the same, whoever holds it', () => {
  const stored = { body: body('Ivy sings.', 2), episode: { id: 'e1' }, season: null, headline: 'New' }
  expect(markOf(stored)).toBe(markOf({ body: body('Ivy sings.'), kind: 'episodes', episode: 'e1' }))
})

it('other words and another subject are something else to read', () => {
  const mark = markOf({ body: body('Ivy sings.'), episode: 'e1' })
  expect(markOf({ body: body('Ivy sang.'), episode: 'e1' })).not.toBe(mark)
  expect(markOf({ body: body('Ivy sings.'), episode: 'e2' })).not.toBe(mark)
})

it('the focus goes on to what is behind, and only then back', () => {
  expect(placesAround(['a', 'b', 'c', 'd'], 'b')).toEqual(['c', 'd', 'a'])
  expect(placesAround(['a', 'b'], 'gone')).toEqual(['a', 'b'])
})

it('what was pasted keeps its form while the box holds nothing else', () => {
  const one = { html: '<p>One</p>', text: 'One' }
  const two = { html: '', text: ' two' }
  const first = nextParts({ parts: [], before: '', after: 'One', pasted: one })
  expect(nextParts({ parts: first, before: 'One', after: 'One two', pasted: two })).toEqual([one, two])
  expect(nextParts({ parts: first, before: 'One', after: 'On' })).toBeNull()
  expect(nextParts({ parts: null, before: 'On', after: 'On two', pasted: two })).toBeNull()
  expect(nextParts({ parts: null, before: 'On', after: '' })).toEqual([])
  expect(nextParts({ parts: null, before: 'On', after: 'One', pasted: one })).toEqual([one])
})

import { describe, expect, it } from 'vitest'
import { endsOf, findWords } from '#cms/editor/find-words.ts'
import { readWritten } from '#core/rich-text/written.ts'

describe('words of a text', () => {
  const text = 'Ivy came. Ivy went. Ivy sang.'

  it('are found where they stood', () => {
    expect(findWords({ text, span: { start: 10, end: 13 }, words: 'Ivy' })).toEqual({ start: 10, end: 13 })
  })

  it('are found at the nearest place where they have moved', () => {
    expect(findWords({ text, span: { start: 8, end: 11 }, words: 'Ivy' })).toEqual({ start: 10, end: 13 })
    expect(findWords({ text, span: { start: 28, end: 31 }, words: 'Ivy' })).toEqual({ start: 20, end: 23 })
  })

  it('are not found where they are gone', () => {
    expect(findWords({ text, span: { start: 0, end: 5 }, words: 'Karen' })).toBeNull()
    expect(findWords({ text, span: { start: 0, end: 0 }, words: '' })).toBeNull()
  })
})

it('the ends of words are places in the nodes of the editor', () => {
  const words = (text: string, format = 0) => ({ type: 'text', text, format })
  const link = { type: 'link', children: [words('Call Me')] }
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
  const written = readWritten({
    root: { children: [paragraph(words('One.')), paragraph(words('Ivy sings '), link)] },
  })
  const start = written.text.indexOf('sings')
  expect(endsOf(written, { start, end: written.text.length })).toEqual({
    from: { path: [1, 0], offset: 4 },
    to: { path: [1, 1, 0], offset: 7 },
  })
})

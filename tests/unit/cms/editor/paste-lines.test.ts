import { expect, test } from 'vitest'
import { pastedLines } from '#cms/editor/paste-lines.ts'

test('fourteen paragraphs with blank lines between them stay fourteen', () => {
  const paragraphs = Array.from({ length: 14 }, (_, at) => `Paragraph ${at + 1}.`)
  expect(pastedLines(paragraphs.join('\n\n'))).toEqual(paragraphs)
})

test('no line that holds only space becomes a paragraph', () => {
  expect(pastedLines('\n \t\u00a0\nOne\r\n\r\nTwo\n')).toEqual(['One', 'Two'])
})

test('every kind of line end separates paragraphs', () => {
  expect(pastedLines('a\rb\r\nc\nd\u2028e\u2029f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

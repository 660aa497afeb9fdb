import { ParagraphNode, TextNode } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { expect, it } from 'vitest'
import { appendPasted } from '#cms/editor/append-pasted.ts'
import { readWritten } from '#core/rich-text/written.ts'

it('what is pasted elsewhere comes behind the text, and is the text where there is none', () => {
  const { editor, read } = buildEditor()
  expect(appendPasted({ editor, pasted: [{ html: '', text: 'One.\n\nTwo.' }] })).toBe(true)
  expect(read()).toEqual(['One.', 'Two.'])
  appendPasted({ editor, pasted: [{ html: '', text: 'Three.' }] })
  expect(read()).toEqual(['One.', 'Two.', 'Three.'])
})

it('what has no words changes nothing', () => {
  const { editor, read } = buildEditor()
  expect(appendPasted({ editor, pasted: [{ html: '', text: ' \n ' }] })).toBe(false)
  expect(read()).toEqual([])
})

function buildEditor() {
  const editor = createHeadlessEditor({ nodes: [ParagraphNode, TextNode] })
  const read = () => {
    const { text, passages } = readWritten(editor.getEditorState().toJSON())
    return passages.map(({ start, end }) => text.slice(start, end))
  }
  return { editor, read }
}

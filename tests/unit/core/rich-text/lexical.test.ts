import { describe, expect, it } from 'vitest'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { mentionsIn } from '#core/rich-text/mentions.ts'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const link = (fields: object, words = 'here') => ({ type: 'link', fields, children: [text(words)] })
const mention = (words: string, id = 'karen') =>
  link({ linkType: 'internal', doc: { relationTo: 'characters', value: id } }, words)
const doc = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

describe('a rich text', () => {
  it('is fine with everything that the editor makes', () => {
    const list = {
      type: 'list',
      listType: 'number',
      children: [{ type: 'listitem', children: [text('one')] }],
    }
    const heading = { type: 'heading', tag: 'h2', children: [text('Heading')] }
    const value = doc(paragraph(text('a'), mention('Karen')), heading, list, { type: 'horizontalrule' })
    expect(richTextProblem(value)).toBeNull()
  })

  it.each(['https://', '', null, undefined])('may hold a link that leads to “%s” yet', (url) => {
    const value = doc(paragraph(link({ linkType: 'custom', url })))
    expect(richTextProblem(value)).toBeNull()
    expect(fromLexical(value)).toEqual(fromLexical(doc(paragraph(text('here')))))
  })

  it.each([
    ['an unknown node', doc({ type: 'iframe' })],
    ['raw HTML', doc(paragraph({ type: 'html', html: '<script>' }))],
    ['an upload', doc({ type: 'upload', relationTo: 'media', value: 'x' })],
    ['a block inside a line', doc(paragraph(paragraph(text('a'))))],
    ['a script address', doc(paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)' })))],
    [
      'a script address with white space',
      doc(paragraph(link({ linkType: 'custom', url: ' \tjavascript:alert(1)' }))),
    ],
    ['a data address', doc(paragraph(link({ linkType: 'custom', url: 'data:text/html,x' })))],
    [
      'an address of another host without a scheme',
      doc(paragraph(link({ linkType: 'custom', url: '//evil' }))),
    ],
    [
      'a mention of something without a page',
      doc(paragraph(link({ linkType: 'internal', doc: { relationTo: 'users', value: 'x' } }))),
    ],
    ['no root', { children: [] }],
    ['a string', 'words'],
    ['children that are no list', doc({ type: 'paragraph', children: 'x' })],
    ['text that is no text', doc(paragraph({ type: 'text', text: { a: 1 } }))],
  ])('is refused with %s', (_what, value) => {
    expect(richTextProblem(value)).not.toBeNull()
  })

  it('is refused where it is nested without end', () => {
    let node: object = { type: 'listitem', children: [text('deep')] }
    for (let depth = 0; depth < 30; depth += 1)
      node = { type: 'listitem', children: [{ type: 'list', children: [node] }] }
    expect(richTextProblem(doc({ type: 'list', children: [node] }))).toContain('deep')
  })
})

describe('our tree', () => {
  it('keeps words, marks and mentions', () => {
    const blocks = fromLexical(
      doc(paragraph(text('Then ', 2), mention('Karen'))),
      () => '/shows/smash/characters/karen',
    )
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Then ', marks: ['italic'] },
          {
            kind: 'mention',
            collection: 'characters',
            id: 'karen',
            path: '/shows/smash/characters/karen',
            children: [{ kind: 'text', text: 'Karen', marks: [] }],
          },
        ],
      },
    ])
  })

  it('leaves out empty paragraphs and keeps the words of a link that may not stand', () => {
    const blocks = fromLexical(doc(paragraph(), paragraph(link({ linkType: 'custom', url: 'javascript:x' }))))
    expect(blocks).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'here', marks: [] }] }])
  })
})

describe('mentions', () => {
  it('carry words, sentence, paragraph and position', () => {
    const value = doc(
      paragraph(text('Nothing here.')),
      paragraph(
        text('It rains. Then '),
        mention('Karen'),
        text(' sings. '),
        mention('Karen', 'other'),
        text(' does not.'),
      ),
    )
    expect(mentionsIn(fromLexical(value))).toEqual([
      {
        target: 'characters:karen',
        words: 'Karen',
        sentence: 'Then Karen sings.',
        paragraph: 2,
        position: 1,
      },
      { target: 'characters:other', words: 'Karen', sentence: 'Karen does not.', paragraph: 2, position: 2 },
    ])
  })
})

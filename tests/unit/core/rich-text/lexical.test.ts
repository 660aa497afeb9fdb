import { describe, expect, it } from 'vitest'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { mentionsIn } from '#core/rich-text/mentions.ts'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const link = (fields: object, words = 'here') => ({ type: 'link', fields, children: [text(words)] })
const mention = (words: string, id = 'karen') =>
  link({ linkType: 'internal', doc: { relationTo: 'characters', value: id } }, words)
const doc = (...children: object[]) => ({ root: { type: 'root', children } })
const block = (fields: object) => ({ type: 'block', fields })
const upload = (fields: object) => ({ type: 'upload', relationTo: 'media', value: 'stage', fields })
const spoiler = (...children: object[]) =>
  block({ blockType: 'spoiler', episode: 's01e04', text: doc(...children) })
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
    expect(richTextProblem(value, 'page')).toBeNull()
  })

  it('of a recap may hold song cues, spoilers, pictures and embeds; that of a page none', () => {
    const blocks = [
      block({ blockType: 'songCue', performance: 'x' }),
      block({ blockType: 'songCue' }),
      spoiler(paragraph(text('later '), mention('Karen')), { type: 'list', children: [] }),
      upload({ caption: 'The stage.' }),
      { type: 'upload', pending: { src: 'blob:http://localhost/1' } },
      block({ blockType: 'embed', url: 'https://youtu.be/abcdefghijk' }),
      block({ blockType: 'embed' }),
    ]
    for (const one of blocks) {
      expect(richTextProblem(doc(one))).toBeNull()
      expect(richTextProblem(doc(one), 'page')).not.toBeNull()
    }
  })

  it('may hold five thousand mentions without a full stop between them', () => {
    const mentions = Array.from({ length: 5000 }, (_, at) => [mention('Karen', `c${at}`), text(' ')]).flat()
    const value = doc(paragraph(...mentions))
    expect(richTextProblem(value)).toBeNull()
    const rows = mentionsIn(fromLexical(value))
    expect(rows).toHaveLength(5000)
    expect(rows[2500]?.sentence).toMatch(/^…Karen .{700,800} Karen…$/)
  })

  it.each(['https://', '', null, undefined])('may hold a link that leads to “%s” yet', (url) => {
    const value = doc(paragraph(link({ linkType: 'custom', url })))
    expect(richTextProblem(value)).toBeNull()
    expect(fromLexical(value)).toEqual(fromLexical(doc(paragraph(text('here')))))
  })

  it.each([
    ['an unknown node', doc({ type: 'iframe' })],
    ['raw HTML', doc(paragraph({ type: 'html', html: '<script>' }))],
    ['an upload inside a line', doc(paragraph({ type: 'upload', relationTo: 'media', value: 'x' }))],
    ['an upload of something else', doc({ type: 'upload', relationTo: 'users', value: 'x' })],
    [
      'a picture that a browser would fetch elsewhere',
      doc({ type: 'upload', pending: { src: 'https://tracker.example/x.png' } }),
    ],
    ['a caption that is no text', doc(upload({ caption: { a: 1 } }))],
    ['an unknown block', doc(block({ blockType: 'html', html: '<script>' }))],
    ['a block in a spoiler', doc(spoiler(block({ blockType: 'songCue' })))],
    ['a picture in a spoiler', doc(spoiler(upload({})))],
    [
      'a script address in a spoiler',
      doc(spoiler(paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)' })))),
    ],
    ['a spoiler whose text is none', doc(block({ blockType: 'spoiler', text: 'words' }))],
    ['an embed without https', doc(block({ blockType: 'embed', url: 'http://x.example/' }))],
    ['an embedded script', doc(block({ blockType: 'embed', url: 'javascript:alert(1)' }))],
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
    const blocks = fromLexical(doc(paragraph(text('Then ', 2), mention('Karen'))), {
      path: () => '/shows/smash/characters/karen',
    })
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
        follows: null,
        paragraph: 2,
        position: 1,
      },
      {
        target: 'characters:other',
        words: 'Karen',
        sentence: 'Karen does not.',
        follows: null,
        paragraph: 2,
        position: 2,
      },
    ])
  })
})

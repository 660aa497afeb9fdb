import { describe, expect, it } from 'vitest'
import type { Block, Inline, Text } from '#core/rich-text/nodes.ts'
import { toHtml } from '#core/rich-text/to-html.ts'

const options = { site: 'https://previously.example', page: '/shows/smash/s01e02/outside' }
const text = (words: string, ...marks: Text['marks']): Text => ({ kind: 'text', text: words, marks })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const html = (...blocks: Block[]) => toHtml(blocks, options)

describe('a text for feeds', () => {
  it('is plain elements', () => {
    const list: Block = {
      kind: 'list',
      ordered: true,
      items: [
        {
          kind: 'item',
          children: [text('one')],
          nested: {
            kind: 'list',
            ordered: false,
            items: [{ kind: 'item', children: [text('inner')], nested: null }],
          },
        },
      ],
    }
    const quote: Block = { kind: 'quote', children: [text('said')] }
    expect(
      html({ kind: 'heading', level: 3, children: [text('Derek gives notes')] }, quote, list, {
        kind: 'rule',
      }),
    ).toBe(
      [
        '<h3>Derek gives notes</h3>',
        '<blockquote><p>said</p></blockquote>',
        '<ol><li>one<ul><li>inner</li></ul></li></ol>',
        '<hr>',
      ].join('\n'),
    )
  })

  it('keeps marks and line breaks', () => {
    expect(html(paragraph(text('both', 'bold', 'italic'), { kind: 'break' }, text('H', 'subscript')))).toBe(
      '<p><em><strong>both</strong></em><br><sub>H</sub></p>',
    )
  })

  it('makes the address of a mention absolute', () => {
    const mention: Inline = {
      kind: 'mention',
      collection: 'characters',
      id: 'karen',
      path: '/shows/smash/characters/karen',
      children: [text('Karen')],
    }
    expect(html(paragraph(mention))).toBe(
      '<p><a href="https://previously.example/shows/smash/characters/karen">Karen</a></p>',
    )
  })

  it('keeps the words of a mention that leads nowhere', () => {
    expect(
      html(
        paragraph({ kind: 'mention', collection: 'songs', id: 'x', path: null, children: [text('Call Me')] }),
      ),
    ).toBe('<p>Call Me</p>')
  })

  it.each([
    ['/about', 'https://previously.example/about'],
    ['#p3', 'https://previously.example/shows/smash/s01e02/outside#p3'],
    ['https://other.example/?a=1&b=2', 'https://other.example/?a=1&#38;b=2'],
    ['mailto:desk@previously.example', 'mailto:desk@previously.example'],
  ])('leads with %s to %s', (href, expected) => {
    expect(html(paragraph({ kind: 'link', href, children: [text('here')] }))).toBe(
      `<p><a href="${expected}">here</a></p>`,
    )
  })

  it('says a song cue in words, with its singers', () => {
    const line = {
      song: { name: 'Call Me', path: '/shows/smash/songs/call-me' },
      originalArtist: 'Blondie',
      year: 1980,
      writers: [],
      singers: [{ name: 'Karen', path: null }],
      setting: 'audition',
      extent: 'part',
      note: 'She stops <early>',
    } as const
    const cue: Block = {
      kind: 'cue',
      id: 'x',
      line: { ...line, singers: [...line.singers], writers: [...line.writers] },
    }
    expect(html(cue)).toBe(
      '<p>♪ <em><a href="https://previously.example/shows/smash/songs/call-me">Call Me</a></em>, first sung by Blondie, at an audition, in part. Sung by Karen. She stops &#60;early&#62;.</p>',
    )
    expect(html({ kind: 'cue', id: 'x', line: null }, paragraph(text('on')))).toBe('<p>on</p>')
  })

  it('has pictures by absolute address, with alt and caption, and embeds as links', () => {
    const image = { id: 'stage', alt: 'A "stage"', credit: null, width: 2000, height: 1000, focus: null }
    expect(html({ kind: 'figure', id: 'stage', image, caption: 'Opening <night>' })).toBe(
      '<figure><img src="https://previously.example/media/stage/1280.jpeg" alt="A &#34;stage&#34;"><figcaption>Opening &#60;night&#62;</figcaption></figure>',
    )
    expect(
      html({ kind: 'figure', id: 'stage', image: { ...image, credit: 'Ida <Lens>' }, caption: 'Opening' }),
    ).toContain('<figcaption>Opening<br><small>Ida &#60;Lens&#62;</small></figcaption>')
    const href = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
    expect(html({ kind: 'embed', provider: 'YouTube', href, frame: 'https://x.example/' })).toBe(
      `<p><a href="${href}">Watch on YouTube</a></p>`,
    )
  })

  it('leaves the words of a spoiler on the page', () => {
    const episode = { label: 'S1 E15', path: '/shows/smash/s01e15' }
    const blocks = [paragraph(text('She gets the part'))]
    expect(html({ kind: 'spoiler', id: 'x', episode, blocks })).toBe(
      '<p><a href="https://previously.example/shows/smash/s01e02/outside">A passage that gives away S1 E15 stays on the page.</a></p>',
    )
  })

  it('lets no word become markup', () => {
    expect(html(paragraph(text('<script>"&')))).toBe('<p>&#60;script&#62;&#34;&#38;</p>')
    expect(
      html(paragraph({ kind: 'link', href: 'https://x.example/"><script>', children: [text('x')] })),
    ).not.toContain('<script>')
  })
})

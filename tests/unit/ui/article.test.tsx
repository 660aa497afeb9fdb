import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { toEmbed } from '#core/rich-text/embed.ts'
import type { Block, CueLine, Inline, Text } from '#core/rich-text/nodes.ts'
import { Body } from '#ui/article/body.tsx'

const text = (words: string, ...marks: Text['marks']): Text => ({ kind: 'text', text: words, marks })
const render = (...blocks: Block[]) => renderToStaticMarkup(<Body blocks={blocks} />)

describe('the text of a recap', () => {
  it('numbers its passages as mentions count them, list items too', () => {
    const list: Block = {
      kind: 'list',
      ordered: false,
      items: [
        {
          kind: 'item',
          children: [text('outer')],
          nested: {
            kind: 'list',
            ordered: true,
            items: [{ kind: 'item', children: [text('inner')], nested: null }],
          },
        },
      ],
    }
    const html = render(
      { kind: 'paragraph', children: [text('one')] },
      { kind: 'rule' },
      list,
      { kind: 'quote', children: [text('four')] },
      { kind: 'paragraph', children: [text('five')] },
    )
    const anchors = [...html.matchAll(/id="(p\d+)"[^>]*>(\w+)/g)].map(([, id, words]) => [id, words])
    expect(anchors).toEqual([
      ['p1', 'one'],
      ['p2', 'outer'],
      ['p3', 'inner'],
      ['p4', 'four'],
      ['p5', 'five'],
    ])
  })

  it('links a mention that has a page, and keeps the words of one that has none', () => {
    const mention = (path: string | null): Inline => ({
      kind: 'mention',
      collection: 'characters',
      id: 'x',
      path,
      children: [text('Karen')],
    })
    const page = '/shows/smash/characters/karen'
    expect(render({ kind: 'paragraph', children: [mention(page)] })).toMatch(
      /<a href="\/shows\/smash\/characters\/karen">Karen<\/a>/,
    )
    expect(render({ kind: 'paragraph', children: [mention(null)] })).toContain(
      '<p id="p1">Karen<a href="#p1"',
    )
  })

  it('puts nothing but the words and its number, a link to itself, into a paragraph', () => {
    const html = render({ kind: 'paragraph', children: [text('Some '), text('words', 'italic')] })
    expect(html).toMatch(/<p id="p1">Some <em>words<\/em><a href="#p1" aria-label="Paragraph 1">1<\/a><\/p>/)
  })

  it('lets every passage be linked to by its number, and calls no heading by it', () => {
    const inner: Block = {
      ...{ kind: 'list', ordered: true },
      items: [{ kind: 'item', children: [text('inner')], nested: null }],
    }
    const html = render(
      { kind: 'heading', level: 2, children: [text('one')] },
      { kind: 'quote', children: [text('two')] },
      {
        ...{ kind: 'list', ordered: false },
        items: [{ kind: 'item', children: [text('three')], nested: inner }],
      },
    )
    const number = (at: number) => `<a href="#p${at}" aria-label="Paragraph ${at}">${at}</a>`
    expect(html).toContain(`<div id="p1"><h2>one</h2>${number(1)}</div>`)
    expect(html).toContain(`<blockquote id="p2">two${number(2)}</blockquote>`)
    expect(html).toContain(`<li id="p3">three${number(3)}<ol><li id="p4">inner${number(4)}</li></ol></li>`)
  })

  it('lets no heading skip a level below the headline', () => {
    const heading = (level: 2 | 3 | 4): Block => ({ kind: 'heading', level, children: [text('x')] })
    const levels = (...blocks: Block[]) =>
      [...render(...blocks).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels(heading(4), heading(4), heading(2), heading(4))).toEqual([2, 3, 2, 3])
  })

  it('counts its song cues and leaves out what cannot be seen', () => {
    const line = (name: string): CueLine => ({
      ...{
        song: { name, path: null },
        originalArtist: 'Blondie',
        year: 1980,
        singers: [{ name: 'Karen', path: '/k' }],
      },
      ...{ setting: 'stage', extent: 'part', note: 'Softly.' },
      writers: [{ name: 'Debbie Harry', path: '/people/debbie-harry' }],
    })
    const html = render(
      { kind: 'cue', id: 'a', line: line('Call Me') },
      { kind: 'cue', id: 'b', line: null },
      { kind: 'cue', id: 'c', line: line('Beautiful') },
    )
    expect(html.match(/Song \d+ of \d+/g)).toEqual(['Song 1 of 2', 'Song 2 of 2'])
    expect(html).toContain('<a href="/k">Karen</a>')
    expect(html.replace(/<[^>]+>/g, ' ')).toMatch(
      /Call Me.*on stage.*Debbie Harry.*Blondie, 1980.*in part.*Softly\./s,
    )
  })

  it('keeps a spoiler closed and its passages out of the numbers', () => {
    const paragraph = (words: string): Block => ({ kind: 'paragraph', children: [text(words)] })
    const html = render(
      paragraph('before'),
      {
        ...{ kind: 'spoiler', id: 'x', episode: { label: 'S1 E15', path: null } },
        blocks: [paragraph('She gets the part')],
      },
      paragraph('after'),
    )
    expect(html).toMatch(/<details(?! open)[^>]*>.*gives away S1 E15\..*She gets the part.*<\/details>/s)
    expect([...html.matchAll(/id="(p\d+)"[^>]*>(\w+)/g)].map(([, id, words]) => [id, words])).toEqual([
      ['p1', 'before'],
      ['p2', 'after'],
    ])
  })

  it('shows a picture with its alternative text and caption', () => {
    const image = { id: 'stage', alt: 'The stage', credit: null, width: 800, height: 400, focus: null }
    const html = render({ kind: 'figure', id: 'stage', image, caption: 'Opening night' })
    expect(html).toMatch(/<figure.*alt="The stage".*<figcaption[^>]*>Opening night<\/figcaption><\/figure>/s)
    expect(render({ kind: 'figure', id: 'gone', image: null, caption: 'x' })).not.toContain('figure')
  })

  it('says whose a picture is, beside its caption or alone', () => {
    const image = { id: 'stage', alt: 'The stage', credit: 'Ida Lens', width: 800, height: 400, focus: null }
    expect(render({ kind: 'figure', id: 'stage', image, caption: 'Opening night' })).toMatch(
      /<figcaption[^>]*>Opening night<small>Ida Lens<\/small><\/figcaption>/,
    )
    expect(render({ kind: 'figure', id: 'stage', image, caption: null })).toMatch(
      /<figcaption[^>]*><small>Ida Lens<\/small><\/figcaption>/,
    )
  })

  it('asks no other site for an embed before somebody follows its link', () => {
    const video = toEmbed('https://youtu.be/dQw4w9WgXcQ')
    const page = toEmbed('https://x.example/post')
    if (!video || !page) throw new Error('no embed')
    const html = render(video, page)
    expect(html).not.toMatch(/<script|\ssrc="/)
    expect(html).toMatch(/srcDoc="[^"]*&lt;a href=&quot;https:\/\/www\.youtube-nocookie\.com\/embed/i)
    expect(html).toContain('<a href="https://x.example/post" rel="noopener external">On x.example</a>')
  })

  it('escapes what is written', () => {
    expect(render({ kind: 'paragraph', children: [text('<img src=x>')] })).not.toContain('<img')
  })
})

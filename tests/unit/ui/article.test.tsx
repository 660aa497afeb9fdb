import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Block, Inline, Text } from '#core/rich-text/nodes.ts'
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
      /<a class="[^"]+" href="\/shows\/smash\/characters\/karen">Karen<\/a>/,
    )
    expect(render({ kind: 'paragraph', children: [mention(null)] })).toContain('>Karen</p>')
  })

  it('puts nothing but the words into a paragraph', () => {
    const html = render({ kind: 'paragraph', children: [text('Some '), text('words', 'italic')] })
    expect(html.replace(/<[^>]+>/g, '')).toBe('Some words')
  })

  it('lets no heading skip a level below the headline', () => {
    const heading = (level: 2 | 3 | 4): Block => ({ kind: 'heading', level, children: [text('x')] })
    const levels = (...blocks: Block[]) =>
      [...render(...blocks).matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels(heading(4), heading(4), heading(2), heading(4))).toEqual([2, 3, 2, 3])
  })

  it('escapes what is written', () => {
    expect(render({ kind: 'paragraph', children: [text('<img src=x>')] })).not.toContain('<img')
  })
})

import { describe, expect, it } from 'vitest'
import { takeBack } from '#core/rich-text/take-back.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const find = (key: string) => ({ collection: 'characters', id: key })
const text = (...paragraphs: string[]) => toLexical({ paragraphs, find })
const made = new Set(['new'])

describe('taking back the links of a text', () => {
  const before = text('Karen meets Ivy.', 'Derek [waits](old).', 'Karen leaves.')
  const after = text('[Karen](new) meets [Ivy](known).', 'Derek [waits](old).', '[Karen](new) leaves.')

  it('is the text as it was where nobody has changed it', () => {
    expect(takeBack({ now: after, before, after, made })).toEqual(before)
  })

  it('is that, too, where the editor has stored the same in another way', () => {
    const stored = JSON.parse(JSON.stringify(after, (key, value) => (key === 'direction' ? null : value)))
    expect(takeBack({ now: stored, before, after, made }).root.children).toEqual(before.root.children)
  })

  it('keeps what was written since, and there unlinks what was made alone', () => {
    const now = text(
      '[Karen](new) meets [Ivy](known) again.',
      'One more.',
      'Derek [waits](old).',
      '[Karen](new) leaves.',
    )
    const wanted = text(
      'Karen meets [Ivy](known) again.',
      'One more.',
      'Derek [waits](old).',
      'Karen leaves.',
    )
    expect(JSON.parse(JSON.stringify(takeBack({ now, before, after, made })), merged)).toEqual(
      JSON.parse(JSON.stringify(wanted), merged),
    )
  })

  it('unlinks what was made where the texts of then are gone', () => {
    const now = text('[Karen](new) meets [Ivy](known).')
    expect(JSON.stringify(takeBack({ now, before: null, after: null, made }))).not.toContain('"new"')
  })
})

// Words that were linked are a piece of their own.
function merged(key: string, value: unknown): unknown {
  if (key !== 'children' || !Array.isArray(value)) return value
  return value.reduce<{ type?: string; text?: string }[]>((nodes, node) => {
    const last = nodes.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else nodes.push(node)
    return nodes
  }, [])
}

import { childrenOf, type LexicalNode, rootOf } from './lexical.ts'
import { unlink } from './unlink.ts'
import { readWritten } from './written.ts'

type Texts<Value> = {
  /** As it is now. */
  now: Value
  /** As it was before words were linked, and as it was afterwards: the same blocks. */
  before: unknown
  after: unknown
  /** The records that were made for it. */
  made: ReadonlySet<string>
}

/**
 * A text without the links that it was given: every block that is still as it was then is as it was before; of one that
 * was changed since, the links to what was made become words.
 */
export function takeBack<Value>({ now, before, after, made }: Texts<Value>): Value {
  const text = unlink(now, made)
  const [root, current] = [rootOf(text), rootOf(now)]
  const [earlier, later] = [rootOf(before), rootOf(after)]
  if (!root || !current || !earlier || !later) return text
  const blocks = childrenOf(earlier)
  const places = new Map(childrenOf(later).map((block, at) => [shapeOf(block), at]))
  root.children = childrenOf(current).map((block, at) => {
    const place = places.get(shapeOf(block))
    return (place === undefined ? undefined : blocks[place]) ?? childrenOf(root)[at]
  })
  return text
}

// The editor writes what means the same in more than one way: words, links, beats and how they are set are compared.
function shapeOf(block: LexicalNode): string {
  const { text, passages, beats } = readWritten({ root: { type: 'root', children: [block] } })
  if (passages.length === 0) return JSON.stringify(block)
  return JSON.stringify([
    beats.map(({ at, characters }) => [at, characters]),
    ...passages.map(({ kind, level, pieces }) => [
      kind,
      level,
      pieces.map(({ end, href, italic, mention, start }) => [
        text.slice(start, end),
        href,
        italic,
        mention?.id,
      ]),
    ]),
  ])
}

import { childrenOf, fieldsOf, type LexicalNode, mentionTarget, rootOf } from './lexical.ts'

/** A stored text whose mentions of some records are plain words again; the text that is given is not changed. */
export function unlink<Value>(value: Value, ids: ReadonlySet<string>): Value {
  const copy = structuredClone(value)
  const root = rootOf(copy)
  if (root) unlinkIn(root, ids)
  return copy
}

function unlinkIn(node: LexicalNode, ids: ReadonlySet<string>): void {
  const hidden = node.type === 'block' ? rootOf(fieldsOf(node).text) : null
  if (hidden) unlinkIn(hidden, ids)
  if (!Array.isArray(node.children)) return
  node.children = childrenOf(node).flatMap((child) => {
    unlinkIn(child, ids)
    const target = mentionTarget(child)
    return target && ids.has(target.id) ? childrenOf(child) : [child]
  })
}

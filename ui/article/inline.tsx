import { createElement, type ReactNode } from 'react'
import { markElements } from '#core/rich-text/mark-elements.ts'
import type { Inline, Text } from '#core/rich-text/nodes.ts'

/** Words as they are written. No class and no element more than needed: a text may hold hundreds of mentions. */
export function InlineView({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map(toNode)
}

function toNode(inline: Inline, key: number): ReactNode {
  if (inline.kind === 'text') return marked(inline, key)
  if (inline.kind === 'break') return <br key={key} />
  if (inline.kind === 'beat') return <span key={key} id={inline.anchor} />
  const words = inline.children.map(toNode)
  const href = inline.kind === 'link' ? inline.href : inline.path
  if (!href) return words
  return (
    <a key={key} href={href}>
      {words}
    </a>
  )
}

function marked({ text, marks }: Text, key: number): ReactNode {
  return marks.reduce<ReactNode>((words, mark) => createElement(markElements[mark], { key }, words), text)
}

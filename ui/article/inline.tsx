import { createElement, Fragment, type ReactNode } from 'react'
import type { Inline, Mark, Text } from '#core/rich-text/nodes.ts'
import styles from './inline.module.css'

export function InlineView({ inlines }: { inlines: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown
  return inlines.map((inline, index) => <Fragment key={index}>{toNode(inline)}</Fragment>)
}

function toNode(inline: Inline): ReactNode {
  if (inline.kind === 'text') return marked(inline)
  if (inline.kind === 'break') return <br />
  const words = <InlineView inlines={inline.children} />
  if (inline.kind === 'link') return <a href={inline.href}>{words}</a>
  if (!inline.path) return words
  return (
    <a className={styles.mention} href={inline.path}>
      {words}
    </a>
  )
}

const elements: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function marked({ text, marks }: Text): ReactNode {
  return marks.reduce<ReactNode>((words, mark) => createElement(elements[mark], null, words), text)
}

import type { Block, Inline, List } from '#core/rich-text/nodes.ts'
import { InlineView } from './inline.tsx'

/** The numbers of the passages of a text, by their nodes. */
export type Numbers = ReadonlyMap<Inline[], number>

type Props = { block: Block; level: 2 | 3 | 4; numbers: Numbers }

export function BlockView({ block, level, numbers }: Props) {
  if (block.kind === 'rule') return <hr />
  if (block.kind === 'list') return <ListView list={block} numbers={numbers} />
  const number = numbers.get(block.children)
  const words = <InlineView inlines={block.children} />
  if (block.kind === 'heading') {
    const Heading = `h${level}` as const
    return <Heading id={`p${number}`}>{words}</Heading>
  }
  if (block.kind === 'quote') return <blockquote id={`p${number}`}>{words}</blockquote>
  return (
    <p id={`p${number}`} data-number={number}>
      {words}
    </p>
  )
}

function ListView({ list, numbers }: { list: List; numbers: Numbers }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {list.items.map(({ children, nested }) => (
        <li key={numbers.get(children)} id={`p${numbers.get(children)}`}>
          <InlineView inlines={children} />
          {nested && <ListView list={nested} numbers={numbers} />}
        </li>
      ))}
    </Tag>
  )
}

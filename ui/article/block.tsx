import type { Block, Inline, List } from '#core/rich-text/nodes.ts'
import { EmbedView } from './embed.tsx'
import { FigureView } from './figure.tsx'
import { InlineView } from './inline.tsx'
import { type CueCounts, SongCue } from './song-cue.tsx'
import { SpoilerView } from './spoiler.tsx'

/** The numbers of the passages of a text, by their nodes. */
export type Numbers = ReadonlyMap<Inline[], number>

type Props = { block: Block; level: 2 | 3 | 4; numbers: Numbers; cues: CueCounts }

export function BlockView({ block, level, numbers, cues }: Props) {
  if (block.kind === 'rule') return <hr />
  if (block.kind === 'list') return <ListView list={block} numbers={numbers} />
  if (block.kind === 'cue') return <SongCue cue={block} cues={cues} />
  if (block.kind === 'figure') return <FigureView figure={block} />
  if (block.kind === 'embed') return <EmbedView embed={block} />
  if (block.kind === 'spoiler') {
    return (
      <SpoilerView spoiler={block}>
        {block.blocks.map((inner, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown
          <BlockView key={index} block={inner} level={level} numbers={numbers} cues={cues} />
        ))}
      </SpoilerView>
    )
  }
  const number = numbers.get(block.children)
  const words = <InlineView inlines={block.children} />
  if (block.kind === 'heading') {
    const Heading = `h${level}` as const
    const heading = <Heading>{words}</Heading>
    if (number === undefined) return heading
    // The number stands beside the heading, which is called by its own words alone.
    return (
      <div id={idOf(number)}>
        {heading}
        <NumberLink number={number} />
      </div>
    )
  }
  const Passage = block.kind === 'quote' ? 'blockquote' : 'p'
  return (
    <Passage id={idOf(number)}>
      {words}
      <NumberLink number={number} />
    </Passage>
  )
}

function NumberLink({ number }: { number: number | undefined }) {
  if (number === undefined) return null
  return (
    <a href={`#p${number}`} aria-label={`Paragraph ${number}`}>
      {number}
    </a>
  )
}

function ListView({ list, numbers }: { list: List; numbers: Numbers }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {list.items.map(({ children, nested }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown
        <li key={index} id={idOf(numbers.get(children))}>
          <InlineView inlines={children} />
          <NumberLink number={numbers.get(children)} />
          {nested && <ListView list={nested} numbers={numbers} />}
        </li>
      ))}
    </Tag>
  )
}

// What a spoiler holds has no number: nothing leads to it from outside.
function idOf(number: number | undefined): string | undefined {
  return number === undefined ? undefined : `p${number}`
}

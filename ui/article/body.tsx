import type { Block, Cue, Inline } from '#core/rich-text/nodes.ts'
import { passagesOf } from '#core/rich-text/text.ts'
import { BlockView } from './block.tsx'
import styles from './body.module.css'
import type { CueCounts } from './song-cue.tsx'

/** The text of a recap. Every passage has its number as an anchor, `#p1`, as mentions count them. */
export function Body({ blocks }: { blocks: readonly Block[] }) {
  const numbers = new Map<Inline[], number>(passagesOf(blocks).map((passage, index) => [passage, index + 1]))
  const levels = levelsOf(blocks)
  const cues = countCues(blocks)
  return (
    <div className={styles.body} data-text>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while it is shown
        <BlockView key={index} block={block} level={levels[index] ?? 2} numbers={numbers} cues={cues} />
      ))}
    </div>
  )
}

/** The levels at which headings stand, none more than one below the one before it. */
function levelsOf(blocks: readonly Block[]): (2 | 3 | 4)[] {
  let before = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 2
    before = Math.min(block.level, before + 1)
    return before as 2 | 3 | 4
  })
}

function countCues(blocks: readonly Block[]): CueCounts {
  const cues = blocks.filter((block): block is Cue => block.kind === 'cue' && block.line !== null)
  return { numbers: new Map(cues.map((cue, index) => [cue, index + 1])), total: cues.length }
}

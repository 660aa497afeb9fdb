import type { Block, Heading } from '#core/rich-text/nodes.ts'
import { passagesOf, textOf } from '#core/rich-text/text.ts'
import styles from './contents.module.css'

const fewest = 3

/** The headings of a long piece, each leading to its place by its number: an anchor gives nothing away. */
export function Contents({ blocks }: { blocks: readonly Block[] }) {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading')
  if (headings.length < fewest) return null
  const passages = passagesOf(blocks)
  return (
    <nav className={styles.contents} aria-labelledby="contents-title">
      <h2 id="contents-title">In this piece</h2>
      <ol>
        {headings.map(({ children }) => {
          const number = passages.indexOf(children) + 1
          return (
            <li key={number}>
              <a href={`#p${number}`}>{textOf(children)}</a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

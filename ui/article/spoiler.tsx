import type { ReactNode } from 'react'
import { spoilerOf } from '#core/rich-text/block-words.ts'
import type { Spoiler } from '#core/rich-text/nodes.ts'
import styles from './spoiler.module.css'

/** A passage that belongs to a later episode, closed until somebody opens it, or held back. */
export function SpoilerView({ spoiler, children }: { spoiler: Spoiler; children: ReactNode }) {
  if (spoiler.blocks.length === 0)
    return <p className={styles.held}>A passage about {spoilerOf(spoiler.episode)} is kept for later.</p>
  return (
    <details className={styles.spoiler}>
      <summary className={styles.summary}>
        <span>This passage gives away {spoilerOf(spoiler.episode)}.</span>
        <span className={styles.open} />
      </summary>
      <div className={styles.text}>{children}</div>
    </details>
  )
}

import type { CSSProperties } from 'react'
import type { Stroke } from '#core/season-line.ts'
import styles from './season-strip.module.css'

/** An episode on the strip: its grade from 0 to 1, or null for none; how many songs; how the line runs there. */
export type Stem = { height: number | null; songs: number; stroke: Stroke }

type Props = {
  stems: readonly Stem[]
  /** On a title card, where line and stems are in its ink. */
  large?: boolean
  /** Whether the line comes from beyond the edge of the page. */
  bleeds?: boolean
}

/** A season by its grades, a stem for each, and its songs, a dot for each. A picture: give it a caption or a table. */
export function SeasonStrip({ stems, large = false, bleeds = false }: Props) {
  return (
    <div
      className={styles.strip}
      data-large={large || undefined}
      data-bleeds={bleeds || undefined}
      aria-hidden="true"
    >
      {stems.map(({ height, songs, stroke }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an episode of a strip is its place
        <div key={index} className={styles.episode}>
          <span
            className={`${styles.on} ${styles[stroke] ?? ''}`}
            style={height === null ? undefined : ({ '--height': height } as CSSProperties)}
          />
          {songs > 0 && (
            <span className={styles.songs}>
              {Array.from({ length: songs }, (_, song) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the dots are alike
                <i key={song} />
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

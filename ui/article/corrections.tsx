import type { Correction } from '#core/feed/feed.ts'
import { Day } from '../parts/day.tsx'
import styles from './corrections.module.css'

/** What has been put right in a text, at its foot; nothing where nothing was wrong. */
export function Corrections({ corrections, zone }: { corrections: readonly Correction[]; zone: string }) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} aria-label="Corrections">
      {corrections.map(({ at, text }) => (
        <p key={`${at} ${text}`}>
          <strong>
            Correction, <Day iso={at} zone={zone} />:
          </strong>{' '}
          {text}
        </p>
      ))}
    </section>
  )
}

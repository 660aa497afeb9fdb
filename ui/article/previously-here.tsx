import type { Show } from '#core/model.ts'
import { type PreviouslyHere as Model, previouslyTitle } from '#core/previously.ts'
import { BeatList } from '../lists/beat-list.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import styles from './previously-here.module.css'

/** Above a recap, closed: the last of what happened before it, and the way to all of it. */
export function PreviouslyHere({ previously, show }: { previously: Model; show: Show }) {
  const { label, path, seasons } = previously
  return (
    <details className={styles.here}>
      <summary className={styles.summary}>
        <span>{previouslyTitle({ show, label })}</span>
        <span className={styles.open} />
      </summary>
      <div className={styles.beats}>
        <BeatList episodes={seasons.flatMap(({ episodes }) => episodes)} level={2} />
        <MoreLink path={path}>All of it, to read or to print</MoreLink>
      </div>
    </details>
  )
}

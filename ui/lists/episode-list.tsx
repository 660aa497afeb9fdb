import type { Episode } from '#core/model.ts'
import { Day } from '../parts/day.tsx'
import styles from './episode-list.module.css'

/** A show's episodes, season by season. */
export function EpisodeList({ episodes, zone }: { episodes: readonly Episode[]; zone: string }) {
  return (
    <ol className={styles.list}>
      {episodes.map(({ id, path, label, name, airsAt }) => (
        <li key={id} className={styles.episode}>
          <a href={path}>
            <span className={styles.label}>{label}</span>{' '}
            {name && <span className={styles.name}>{name}</span>}
          </a>
          {airsAt && <Day iso={airsAt} zone={zone} />}
        </li>
      ))}
    </ol>
  )
}

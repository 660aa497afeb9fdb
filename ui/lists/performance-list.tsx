import type { PerformanceLine } from '#core/model.ts'
import { whereSung } from '#core/performance.ts'
import { Code } from '../parts/code.tsx'
import { People } from '../parts/people.tsx'
import styles from './rows.module.css'

type Props = {
  performances: readonly PerformanceLine[]
  /** What the page itself is about and need not be said in each line. */
  without?: 'song' | 'episode'
}

/** Songs as they are sung: what, where, by whom. */
export function PerformanceList({ performances, without }: Props) {
  return (
    <ol className={styles.rows}>
      {performances.map((performance) => (
        <li key={performance.id} className={styles.row}>
          <Performance performance={performance} without={without} />
        </li>
      ))}
    </ol>
  )
}

function Performance({ performance, without }: { performance: PerformanceLine } & Pick<Props, 'without'>) {
  const { song, episode, singers, note } = performance
  return (
    <>
      {without === 'song' ? (
        <a href={episode.path}>{episode.title}</a>
      ) : (
        <cite className={styles.song}>
          <a href={song.path}>{song.title}</a>
        </cite>
      )}
      <span className={styles.small}>
        {singers.length > 0 && (
          <>
            <People people={singers} />,{' '}
          </>
        )}
        {whereSung(performance)}
      </span>
      <span className={`${styles.small} ${styles.end}`}>
        {without !== 'episode' && without !== 'song' && (
          <a href={episode.path}>
            <Code label={episode.label} small />
          </a>
        )}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  )
}

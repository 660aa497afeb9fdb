import type { PerformanceLine } from '#core/model.ts'
import { People } from '../parts/people.tsx'
import styles from './performance-list.module.css'

type Props = {
  performances: readonly PerformanceLine[]
  /** What the page itself is about and need not be said in each line. */
  without?: 'song' | 'episode'
}

/** Songs as they are sung: what, where, by whom. */
export function PerformanceList({ performances, without }: Props) {
  return (
    <ol className={styles.list}>
      {performances.map(({ id, song, episode, singers, setting, extent, note }) => (
        <li key={id} className={styles.line}>
          {without !== 'song' && (
            <cite className={styles.song}>
              <a href={song.path}>{song.title}</a>
            </cite>
          )}
          <span className={styles.facts}>
            {without !== 'episode' && <a href={episode.path}>{episode.title}</a>}
            {singers.length > 0 && <People people={singers} />}
            <span>{extent === 'part' ? `${places[setting]}, in part` : places[setting]}</span>
          </span>
          {note && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ol>
  )
}

const places: Record<PerformanceLine['setting'], string> = {
  audition: 'at an audition',
  rehearsal: 'in rehearsal',
  stage: 'on stage',
  fantasy: 'as a fantasy',
  concert: 'in concert',
  background: 'in the background',
}

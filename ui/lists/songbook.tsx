import type { PerformanceLine } from '#core/model.ts'
import { whereSung } from '#core/performance.ts'
import { Code } from '../parts/code.tsx'
import { People } from '../parts/people.tsx'
import styles from './rows.module.css'

type Props = {
  performances: readonly PerformanceLine[]
  /** The character whose songbook it is, and who need not be named in each line. */
  of?: string
}

/** What somebody sings: the song, where and with whom, and in which episode. */
export function Songbook({ performances, of }: Props) {
  return (
    <ol className={styles.rows}>
      {performances.map((performance) => {
        const { episode, id, note, singers, song } = performance
        const others = singers.filter((singer) => singer.id !== of)
        return (
          <li key={id} className={styles.row}>
            <cite className={styles.song}>
              <a href={song.path}>{song.title}</a>
            </cite>
            <span className={styles.small}>
              {whereSung(performance)}
              {others.length > 0 && (
                <>
                  {of ? ', with ' : ', by '}
                  <People people={others} />
                </>
              )}
            </span>
            <span className={`${styles.small} ${styles.end}`}>
              <a href={episode.path}>
                <Code label={episode.label} small />
              </a>
            </span>
            {note && <span className={styles.note}>{note}</span>}
          </li>
        )
      })}
    </ol>
  )
}

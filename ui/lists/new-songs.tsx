import type { SungLine } from '#core/model.ts'
import { whereSung } from '#core/performance.ts'
import { Code } from '../parts/code.tsx'
import { People } from '../parts/people.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './rows.module.css'

/** Songs as they were sung last: what, by whom, when. */
export function NewSongs({ songs }: { songs: readonly SungLine[] }) {
  return (
    <ul className={styles.rows}>
      {songs.map(({ episode, extent, id, setting, show, singers, song }) => (
        <li key={id} className={styles.row} {...inColour(show.colour)}>
          <cite className={styles.song}>
            <a href={song.path}>{song.title}</a>
          </cite>
          <span className={styles.small}>
            {singers.length > 0 && (
              <>
                <People people={singers} />,{' '}
              </>
            )}
            {whereSung({ extent, setting })}
          </span>
          <span className={`${styles.small} ${styles.end}`}>
            <a href={episode.path}>
              {show.title} <Code label={episode.label} small />
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}

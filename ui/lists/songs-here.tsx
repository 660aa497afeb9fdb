import type { SongHere } from '#core/recap-on-page.ts'
import { People } from '../parts/people.tsx'
import rows from './rows.module.css'
import styles from './songs-here.module.css'

/** What is sung in an episode: the song, by whom, and whose it was first. */
export function SongsHere({ songs }: { songs: readonly SongHere[] }) {
  return (
    <ol className={rows.rows}>
      {songs.map(({ id, song, singers, facts }) => (
        <li key={id} className={`${rows.row} ${styles.row}`}>
          <cite className={rows.song}>
            <a href={song.path}>{song.title}</a>
          </cite>
          <span className={rows.small}>{singers.length > 0 && <People people={singers} />}</span>
          <span className={`${rows.small} ${rows.end}`}>{originOf(facts)}</span>
        </li>
      ))}
    </ol>
  )
}

function originOf({ originalArtist, writtenForShow, year }: SongHere['facts']): string {
  if (writtenForShow) return 'written for the show'
  const first = [originalArtist, year].filter((part) => part !== null).join(', ')
  return first && `first ${first}`
}

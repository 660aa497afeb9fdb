import type { Beat, ToldEpisode } from '#core/previously.ts'
import { cardCode } from '#core/subject.ts'
import { Code } from '../parts/code.tsx'
import { Names } from '../parts/names.tsx'
import styles from './beat-list.module.css'

type Props = {
  episodes: readonly ToldEpisode[]
  /** The level of the heading of each episode. */
  level: 2 | 3
}

/** What happened, episode by episode: each sentence leads to where it stands in its recap. */
export function BeatList({ episodes, level }: Props) {
  const Heading = `h${level}` as const
  return (
    <ol className={styles.list}>
      {episodes.map(({ beats, id, label, name, path }) => (
        <li key={id} className={styles.episode}>
          <Heading className={styles.heading}>
            <a href={path}>
              <Code label={cardCode(label)} small />
              {name && <span>{name}</span>}
            </a>
          </Heading>
          <ul className={styles.beats}>
            {beats.map((beat) => (
              <li key={beat.path} className={styles.beat}>
                <BeatView beat={beat} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function BeatView({ beat: { characters, path, sentence } }: { beat: Beat }) {
  return (
    <>
      <a className={styles.sentence} href={path}>
        {sentence}
      </a>
      {characters.length > 0 && (
        <p className={styles.about}>
          <Names names={characters.map(({ title, path: page }) => ({ name: title, path: page }))} />
        </p>
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import { gradeHeight, gradeLetter, gradeMeaning } from '#core/grade.ts'
import type { SeasonEpisode, SeasonPage } from '#core/season-model.ts'
import { Code } from '../parts/code.tsx'
import styles from './season-bests.module.css'

/** The best and the lowest grade of a season, where one episode alone has it, and what is sung most; nothing of it where nothing is known. */
export function SeasonBests({ season: { episodes, mostSung } }: { season: SeasonPage }) {
  const graded = episodes
    .filter(({ grade, place }) => grade && place.number <= place.aired)
    .sort((left, right) => heightOf(right) - heightOf(left))
  const isOver = episodes.every(({ place }) => place.number <= place.aired)
  // Of one or two there is no best.
  const [best, worst] = graded.length >= 3 ? [graded[0], graded.at(-1)] : []
  const isAlone = graded.filter(({ grade }) => grade === worst?.grade).length === 1
  if (!best && !mostSung) return null
  return (
    <ul className={styles.bests}>
      {best && <EpisodeNote what={isOver ? 'Best' : 'Best, so far'} episode={best} />}
      {worst && best && isAlone && heightOf(worst) < heightOf(best) && (
        <EpisodeNote what={isOver ? 'Lowest grade' : 'Lowest, so far'} episode={worst} />
      )}
      {mostSung && (
        <Note what="Most sung" title={mostSung.song.title} path={mostSung.song.path}>
          {`${mostSung.times} times`}
        </Note>
      )}
    </ul>
  )
}

function EpisodeNote({ what, episode }: { what: string; episode: SeasonEpisode }) {
  const { grade, label, name, path, recap } = episode
  return (
    <Note what={what} title={name ?? recap?.headline ?? label} path={recap?.path ?? path}>
      <Code label={label} small />
      {grade && ` · ${gradeLetter(grade)}, ${gradeMeaning(grade).toLowerCase()}`}
    </Note>
  )
}

type NoteProps = { what: string; title: string; path: string; children: ReactNode }

function Note({ what, title, path, children }: NoteProps) {
  return (
    <li className={styles.note}>
      <h3 className={styles.what}>{what}</h3>
      <p className={styles.title}>
        <a href={path}>{title}</a>
      </p>
      <p className={styles.facts}>{children}</p>
    </li>
  )
}

function heightOf({ grade }: SeasonEpisode): number {
  return grade ? gradeHeight(grade) : 0
}

import type { CSSProperties } from 'react'
import { gradeHeight, gradeLetter } from '#core/grade.ts'
import type { Site } from '#core/model.ts'
import type { SeasonEpisode } from '#core/season-model.ts'
import { Code } from '../parts/code.tsx'
import { Hidden } from '../parts/hidden.tsx'
import styles from './grade-chart.module.css'

/** From so many on they stand in rows on every screen: columns would be too narrow for a finger or a word. */
const many = 30

type Props = { number: number; episodes: readonly SeasonEpisode[]; site: Pick<Site, 'isAsSeen'> }

/** The grades of a season on its line, beside its code; each leads to its episode. */
export function GradeChart({ number, episodes, site: { isAsSeen = false } }: Props) {
  const isBare = episodes.every(({ grade }) => !grade)
  return (
    <div
      className={styles.chart}
      data-many={episodes.length >= many || undefined}
      data-bare={isBare || undefined}
    >
      <span className={styles.code} aria-hidden="true">
        <Code label={`S${number}`} />
      </span>
      <ol className={styles.episodes}>
        {episodes.map((episode) => (
          <Stem key={episode.id} episode={episode} isAsSeen={isAsSeen} />
        ))}
      </ol>
    </div>
  )
}

function Stem({ episode: given, isAsSeen }: { episode: SeasonEpisode; isAsSeen: boolean }) {
  const { episode, grade, name, path, place } = given
  const hasAired = place.number <= place.aired
  const height = hasAired && grade ? gradeHeight(grade) : 0
  return (
    <li data-dotted={hasAired ? undefined : true} data-ungraded={(hasAired && !grade) || undefined}>
      <a className={styles.stem} href={path} style={{ '--height': height } as CSSProperties}>
        <span className={styles.number}>
          <Hidden>Episode </Hidden>
          {episode}
          {hasAired && name && <Hidden>{`, ${name}`}</Hidden>}
        </span>
        <span className={styles.bar} />
        <span className={styles.letter}>
          {grade && hasAired ? (
            <>
              <Hidden>Grade </Hidden>
              {gradeLetter(grade)}
            </>
          ) : (
            <Hidden>{hasAired ? 'no grade' : isAsSeen ? 'not seen yet' : 'not aired yet'}</Hidden>
          )}
        </span>
      </a>
    </li>
  )
}

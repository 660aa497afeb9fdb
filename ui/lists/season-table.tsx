import { gradeLetter, gradeMeaning } from '#core/grade.ts'
import type { Site } from '#core/model.ts'
import type { SeasonEpisode } from '#core/season-model.ts'
import { Code } from '../parts/code.tsx'
import { Day } from '../parts/day.tsx'
import { Empty } from '../parts/empty.tsx'
import { Hidden } from '../parts/hidden.tsx'
import styles from './season-table.module.css'

/** The aired episodes of a season with their recaps, songs and grades; what has not aired in a sentence. */
export function SeasonTable({ episodes, site }: { episodes: readonly SeasonEpisode[]; site: Site }) {
  const { isAsSeen = false, zone } = site
  const aired = episodes.filter(({ place }) => place.number <= place.aired)
  return (
    <div className={styles.part}>
      {aired.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Episode</th>
              <th scope="col">Recap</th>
              <th scope="col">Songs</th>
              <th scope="col">Grade</th>
            </tr>
          </thead>
          <tbody>
            {aired.map((episode) => (
              <Row key={episode.id} episode={episode} zone={zone} />
            ))}
          </tbody>
        </table>
      ) : (
        <Empty>
          {isAsSeen
            ? 'You have seen nothing of it yet.'
            : 'Nothing has aired yet. We have put the date in our diaries.'}
        </Empty>
      )}
      {aired.length > 0 && aired.every(({ grade }) => !grade) && (
        <Empty>No grade yet. We are still talking about it.</Empty>
      )}
      <Later episodes={episodes.slice(aired.length)} zone={zone} isAsSeen={isAsSeen} />
    </div>
  )
}

function Row({ episode, zone }: { episode: SeasonEpisode; zone: string }) {
  const { airsAt, grade, label, name, path, recap, songs } = episode
  return (
    <tr>
      <th scope="row">
        <a href={path}>
          <Code label={label} small />
        </a>
      </th>
      <td>
        {recap ? (
          <a href={recap.path}>{recap.headline}</a>
        ) : (
          <span className={styles.none}>{name ?? 'No recap'}</span>
        )}
        <span className={styles.name}>
          {name && (recap ? name : 'no recap')}
          {name && airsAt && ' · '}
          {airsAt && <Day iso={airsAt} zone={zone} />}
        </span>
      </td>
      <td>{songs > 0 ? songs : <span className={styles.none}>–</span>}</td>
      <td>
        {grade ? (
          <>
            <data value={grade}>{gradeLetter(grade)}</data>
            <Hidden>{`, ${gradeMeaning(grade)}`}</Hidden>
          </>
        ) : (
          <Hidden>none</Hidden>
        )}
      </td>
    </tr>
  )
}

type LaterProps = { episodes: readonly SeasonEpisode[]; zone: string; isAsSeen: boolean }

function Later({ episodes, zone, isAsSeen }: LaterProps) {
  const [first] = episodes
  const last = episodes.at(-1)
  if (!first || !last) return null
  const which = first === last ? `E${first.episode}` : `E${first.episode} to E${last.episode}`
  return (
    <p className={styles.later}>
      {`Not ${isAsSeen ? 'seen' : 'aired'} yet: ${which}`}
      {last.airsAt && (
        <>
          {first === last ? ', on ' : ', until '}
          <Day iso={last.airsAt} zone={zone} />
        </>
      )}
      .
    </p>
  )
}

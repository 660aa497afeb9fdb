import { gradeLetter, gradeMeaning } from '#core/grade.ts'
import type { SeasonEpisode } from '#core/season-model.ts'
import { Code, type CodeState } from '../parts/code.tsx'
import { Day } from '../parts/day.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Label } from '../parts/label.tsx'
import styles from './episode-list.module.css'

/** The episodes of a season: what has been written about each, when it airs, its grade. */
export function EpisodeList({ episodes, zone }: { episodes: readonly SeasonEpisode[]; zone: string }) {
  return (
    <ol className={styles.list}>
      {episodes.map((episode) => (
        <li key={episode.id} className={styles.episode}>
          <a className={styles.code} href={episode.path}>
            <Code label={episode.label} state={stateOf(episode)} />
          </a>
          <Words episode={episode} zone={zone} />
          {episode.grade && (
            <p className={styles.grade}>
              <Hidden>Grade </Hidden>
              <data value={episode.grade}>{gradeLetter(episode.grade)}</data>
              <Hidden>{`, ${gradeMeaning(episode.grade)}`}</Hidden>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Words({ episode, zone }: { episode: SeasonEpisode; zone: string }) {
  const { airsAt, isBeyond, name, path, recap } = episode
  const title = recap
    ? { words: recap.headline, path: recap.path }
    : hasAired(episode) && name
      ? { words: name, path }
      : null
  return (
    <div className={styles.words}>
      {title && (
        <a className={styles.name} href={title.path} data-recap={recap ? true : undefined}>
          {title.words}
        </a>
      )}
      <Label>
        {recap && name && <span>{name}</span>}
        {airsAt && (
          <span>
            {hasAired(episode) ? '' : isBeyond ? 'Aired ' : 'Airs '}
            <Day iso={airsAt} zone={zone} />
          </span>
        )}
        {hasAired(episode) && !recap && <span>no recap</span>}
      </Label>
    </div>
  )
}

function stateOf(episode: SeasonEpisode): CodeState {
  if (hasAired(episode)) return 'solid'
  return episode.isBeyond ? 'open' : 'not-aired'
}

function hasAired({ place }: SeasonEpisode): boolean {
  return place.number <= place.aired
}

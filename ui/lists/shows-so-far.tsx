import type { ShowSoFar } from '#core/season-model.ts'
import { Day } from '../parts/day.tsx'
import { airedWords, SoFar } from '../parts/so-far.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './shows-so-far.module.css'

type Props = {
  shows: readonly ShowSoFar[]
  zone: string
  /** Whether each tells what was written about it last. */
  newest?: boolean
}

/** Shows, each with the line of its season. */
export function ShowsSoFar({ shows, zone, newest = false }: Props) {
  return (
    <ul className={styles.list}>
      {shows.map((one) => (
        <li key={one.show.id} className={styles.show} {...inColour(one.show.colour)}>
          <h3 className={styles.title}>
            <a href={one.show.path}>{one.show.title}</a>
          </h3>
          <div className={styles.line}>
            {one.season ? (
              <>
                <SoFar season={one.season} />
                <Caption season={one.season} zone={zone} />
              </>
            ) : (
              <span className={styles.none} />
            )}
            {newest && <Newest recap={one.newest} zone={zone} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Caption({ season, zone }: { season: NonNullable<ShowSoFar['season']>; zone: string }) {
  return (
    <p className={styles.caption}>
      <span>{`Season ${season.number}, ${airedWords(season)}`}</span>
      {season.next && (
        <span className={styles.next}>
          Next <Day iso={season.next} zone={zone} />
        </span>
      )}
    </p>
  )
}

function Newest({ recap, zone }: { recap: ShowSoFar['newest']; zone: string }) {
  if (!recap) return <p className={styles.newest}>No recap yet. We are watching.</p>
  return (
    <p className={styles.newest}>
      <a href={recap.path}>{recap.headline}</a>
      <span className={styles.day}>
        <Day iso={recap.publishedAt} zone={zone} />
      </span>
    </p>
  )
}

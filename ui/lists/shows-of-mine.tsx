import type { CSSProperties } from 'react'
import { spokenLabel } from '#core/episode.ts'
import type { Place } from '#core/place.ts'
import type { ShowOfMine } from '#core/reader/me.ts'
import { Code } from '../parts/code.tsx'
import { Day } from '../parts/day.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './shows-of-mine.module.css'

type Props = { shows: readonly ShowOfMine[]; zone: string }

/** The shows in which a reader has said where she is, each as a line with one button for the next episode. */
export function ShowsOfMine({ shows, zone }: Props) {
  return (
    <ul className={styles.list}>
      {shows.map((one) => (
        <li key={one.show.id} className={styles.show} {...inColour(one.show.colour)}>
          <h3 className={styles.name}>
            <a href={one.show.path}>{one.show.title}</a>
          </h3>
          <div className={styles.standing}>
            {one.line && <Line line={one.line} />}
            <p className={styles.words}>
              <span>{one.label ? <YouAre label={one.label} /> : 'You have not started'}</span>
              <span className={styles.ahead}>
                <Ahead one={one} zone={zone} />
              </span>
            </p>
          </div>
          {one.next && <SeenIt show={one.show} next={one.next} />}
        </li>
      ))}
    </ul>
  )
}

function YouAre({ label }: { label: string }) {
  return (
    <>
      You’re up to <Code label={label} small />
    </>
  )
}

function Ahead({ one: { ahead, nextAirsAt }, zone }: { one: ShowOfMine; zone: string }) {
  if (ahead > 0) return `${ahead} more ${ahead === 1 ? 'has' : 'have'} aired`
  if (!nextAirsAt) return 'Caught up'
  return (
    <>
      Caught up; next <Day iso={nextAirsAt} zone={zone} />
    </>
  )
}

function SeenIt({ show, next }: { show: ShowOfMine['show']; next: { code: string; label: string } }) {
  return (
    <form method="post" action={`${show.path}/at`} className={styles.seen}>
      <input type="hidden" name="to" value="/me" />
      <button type="submit" name="place" value={next.code} className={styles.button}>
        <span aria-hidden="true">
          Seen <Code label={next.label} small />
        </span>
        <Hidden>{`I have seen ${spokenLabel(next.label)} of ${show.title}`}</Hidden>
      </button>
    </form>
  )
}

function Line({ line: { number, aired, total } }: { line: Place }) {
  const parts = [
    { stroke: 'behind', episodes: number },
    { stroke: 'aired', episodes: Math.max(0, aired - number) },
    { stroke: 'coming', episodes: Math.max(0, total - Math.max(aired, number)) },
  ]
  return (
    <div className={styles.line} aria-hidden="true">
      {parts.map(({ stroke, episodes }) => (
        <span key={stroke} className={styles[stroke]} style={{ '--episodes': episodes } as CSSProperties} />
      ))}
    </div>
  )
}

import type { PerformanceLine, ShowLink, Singer } from '#core/model.ts'
import { whereSung } from '#core/performance.ts'
import { Code } from '../parts/code.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './outings.module.css'

type Props = {
  performances: readonly (PerformanceLine & { show?: ShowLink })[]
  /** The show whose page it is, and which need not be named in each line. */
  within?: ShowLink
}

/** How often a song has been sung, outing by outing: where it was, who sang it, and as whom. */
export function Outings({ performances, within }: Props) {
  return (
    <ol className={styles.list}>
      {performances.map((performance) => {
        const { episode, id, note, outing, show, singers } = performance
        return (
          <li key={id} className={styles.outing} {...(show && inColour(show.colour))}>
            <a className={styles.code} href={episode.path}>
              <Code label={episode.label} />
            </a>
            <div className={styles.words}>
              <p className={styles.singers}>
                {singers.map((singer, index) => (
                  <span key={singer.id}>
                    {index > 0 && (index === singers.length - 1 ? ' and ' : ', ')}
                    <Who singer={singer} />
                  </span>
                ))}
                {singers.length === 0 && 'Somebody whom we cannot name yet'}
              </p>
              <p className={styles.facts}>
                {show && show.id !== within?.id && (
                  <>
                    <a href={show.path}>{show.title}</a>
                    {' · '}
                  </>
                )}
                {upperFirst(whereSung(performance))}
                {outing !== undefined && performances.length > 1 && ` · its ${ordinal(outing)} outing`}
              </p>
              {note && <p className={styles.note}>{note}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Who({ singer: { path, performer, title } }: { singer: Singer }) {
  return (
    <>
      <a href={path}>{title}</a>
      {performer && (
        <span className={styles.performer}>
          {' '}
          (<a href={performer.path}>{performer.name}</a>)
        </span>
      )}
    </>
  )
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** A number as the place in a row: `second`, `21st`. */
export function ordinal(number: number): string {
  return words[number - 1] ?? `${number}${endings[rules.select(number)]}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

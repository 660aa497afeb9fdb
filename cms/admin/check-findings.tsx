import type { Finding, Place } from '#core/checks/model.ts'
import styles from './check-drawer.module.css'
import { groupsOf, type Keyed, mostUnfolded } from './check-words.ts'

type Show = (place: Place) => void

/** What was found, errors first, each a way to its place. */
export function CheckFindings({ findings, show }: { findings: readonly Finding[]; show: Show }) {
  const { errors, warnings } = groupsOf(findings)
  const isLong = warnings.length > mostUnfolded
  return (
    <>
      {errors.length > 0 ? (
        <div className={styles.group}>
          <h3 className={styles.heading}>Keeps it from being published</h3>
          <List found={errors} show={show} />
        </div>
      ) : null}
      {warnings.length > 0 ? (
        <div className={styles.group}>
          <h3 className={styles.heading}>Worth a look</h3>
          {isLong ? (
            <details className={styles.folded}>
              <summary>All {warnings.length} warnings</summary>
              <List found={warnings} show={show} />
            </details>
          ) : (
            <List found={warnings} show={show} />
          )}
        </div>
      ) : null}
    </>
  )
}

function List({ found, show }: { found: readonly Keyed[]; show: Show }) {
  return (
    <ul className={styles.list}>
      {found.map(({ key, finding: { level, message, place } }) => (
        <li className={styles[level]} key={key}>
          <span aria-hidden="true" className={styles.sign}>
            {level === 'error' ? '✕' : '!'}
          </span>
          <button className={styles.link} onClick={() => show(place)} type="button">
            {message}
          </button>
        </li>
      ))}
    </ul>
  )
}

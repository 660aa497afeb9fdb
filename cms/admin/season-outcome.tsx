import styles from './season-form.module.css'
import type { Outcome } from './use-season.ts'

/** What the server said of the whole form. */
export function SeasonOutcome({ outcome, show }: { outcome: Outcome; show: string | null }) {
  const { message, problems, isStored } = outcome
  return (
    <div aria-live="polite" className={message ? styles.outcome : undefined} data-failed={problems.size > 0}>
      {message ? <p>{message}</p> : null}
      {isStored && show ? (
        <p>
          <a href={`/admin/collections/episodes?where[show][equals]=${show}&sort=order`}>Its episodes</a>
          {' · '}
          <a href={`/admin/collections/characters?where[show][equals]=${show}`}>Its characters</a>
        </p>
      ) : null}
    </div>
  )
}

import type { Regrade } from '#core/feed/feed.ts'
import { gradeLetter, type Grade as Value } from '#core/grade.ts'
import { Day } from '../parts/day.tsx'
import styles from './corrections.module.css'

type Props = { grade: Value | null; publishedAt: string; regrades: readonly Regrade[]; zone: string }

/** The grades of a recap as a ledger, at its foot: the first one, and what it was given later with why. */
export function Hindsight({ grade, publishedAt, regrades, zone }: Props) {
  if (regrades.length === 0) return null
  return (
    <section className={styles.corrections} aria-label="Grades in hindsight">
      {grade && (
        <p>
          <strong>
            Graded <Day iso={publishedAt} zone={zone} />: {gradeLetter(grade)}.
          </strong>
        </p>
      )}
      {regrades.map(({ at, grade: later, why }) => (
        <p key={`${at} ${why}`}>
          <strong>
            Graded again, <Day iso={at} zone={zone} />: {gradeLetter(later)}.
          </strong>{' '}
          {why}
        </p>
      ))}
    </section>
  )
}

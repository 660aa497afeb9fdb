import { LocalTime } from './local-time.tsx'
import styles from './review-panel.module.css'
import { stepWords } from './review-words.ts'
import type { TakenStep } from './status.ts'

const shown = 3

type Props = { steps: readonly TakenStep[]; isModified: boolean }

/** What was done in a review, the newest first; what is long past is folded. */
export function ReviewSteps({ steps, isModified }: Props) {
  if (steps.length === 0) return null
  const told = steps.map((step) => (isModified ? { ...step, isOfNewest: false } : step))
  const older = told.slice(shown)
  return (
    <>
      <List label="Steps of the review" steps={told.slice(0, shown)} />
      {older.length > 0 ? (
        <details className={styles.older}>
          <summary>{older.length === 1 ? 'An earlier step' : `${older.length} earlier steps`}</summary>
          <List label="Earlier steps of the review" steps={older} />
        </details>
      ) : null}
    </>
  )
}

function List({ label, steps }: { label: string; steps: readonly TakenStep[] }) {
  return (
    <ol aria-label={label} className={styles.list}>
      {steps.map((step) => (
        <li key={`${step.at} ${step.step}`}>
          <p className={styles.words}>{stepWords(step)}</p>
          <p className={styles.hint}>
            <LocalTime at={step.at} />
          </p>
          {step.note ? <p className={styles.note}>{step.note}</p> : null}
        </li>
      ))}
    </ol>
  )
}

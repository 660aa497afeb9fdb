import { type Grade, gradeMeaning } from '#core/grade.ts'
import styles from './grade-line.module.css'

/** The grade of a recap, and what it means. */
export function GradeLine({ grade }: { grade: Grade }) {
  return (
    <p className={styles.line}>
      {'Grade '}
      <data className={styles.grade} value={grade}>
        {grade.replace('-', '−')}
      </data>
      {`: ${gradeMeaning(grade)}`}
    </p>
  )
}

import { gradeLetter, gradeMeaning, type Grade as Value } from '#core/grade.ts'
import styles from './grade.module.css'
import { Hidden } from './hidden.tsx'

type Props = {
  grade: Value
  /** At the head of the recap itself. */
  large?: boolean
}

/** The grade of a recap, and what it means. */
export function Grade({ grade, large = false }: Props) {
  return (
    <p className={styles.grade} data-large={large || undefined}>
      <Hidden>Grade </Hidden>
      <data className={styles.letter} value={grade}>
        {gradeLetter(grade)}
      </data>{' '}
      <span>{gradeMeaning(grade)}</span>
    </p>
  )
}

import type { SeasonLine } from '#core/season-line.ts'
import { Line } from './line.tsx'
import styles from './small-card.module.css'

type Props = { code: string | null; line: SeasonLine | null | undefined }

/** A title card as a thumbnail, beside a headline that says the same. */
export function SmallCard({ code, line }: Props) {
  return (
    <div className={styles.card} aria-hidden="true">
      <Line code={code} line={line} />
    </div>
  )
}

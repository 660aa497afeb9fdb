import { spokenLabel } from '#core/episode.ts'
import styles from './code.module.css'

/** `open` lies beyond where the reader is. */
export type CodeState = 'solid' | 'open' | 'not-aired'

type Props = {
  /** Such as `S1 E2`, or `S1` for a season. */
  label: string
  state?: CodeState
  /** For a line of running text or a list: wider and lighter. */
  small?: boolean
}

/** An episode's code, its figures heavier than its letters; spoken as words. */
export function Code({ label, state = 'solid', small = false }: Props) {
  return (
    <span
      className={styles.code}
      data-state={state === 'solid' ? undefined : state}
      data-small={small || undefined}
      role="img"
      aria-label={spokenLabel(label)}
    >
      {label.split(/(\d+)/).map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a code have no other identity
        /\d/.test(part) ? <b key={index}>{part}</b> : part,
      )}
    </span>
  )
}

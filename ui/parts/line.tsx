import type { CSSProperties, ReactNode } from 'react'
import type { SeasonLine, Stretch } from '#core/season-line.ts'
import { Code, type CodeState } from './code.tsx'
import styles from './line.module.css'

type Props = {
  /** What stands on the line, such as `S1 E2`. */
  code?: string | null
  state?: CodeState
  /** Where it is not known, all of it is solid. */
  line?: SeasonLine | null
  /** Whether the line comes from beyond the edge of the page. */
  bleeds?: boolean
  /** What stands on the line after the code, with a line of its own. */
  children?: ReactNode
}

/** A season as a line, and a code at its place on it. A picture: what it says stands in words elsewhere. */
export function Line({ code, state, line, bleeds = false, children }: Props) {
  const { before, at, after } = line ?? allSolid
  const from = before[0]?.stroke ?? at
  return (
    <div className={styles.line} data-from={from} data-bleeds={bleeds || undefined} aria-hidden="true">
      <Stretches stretches={before} />
      {code && (
        <span
          className={`${styles.code} ${styles[at]}`}
          style={{ '--characters': Math.max(5, code.length) } as CSSProperties}
        >
          <Code label={code} state={state} />
        </span>
      )}
      {children ? <div className={styles.rest}>{children}</div> : <Stretches stretches={after} />}
    </div>
  )
}

const allSolid: SeasonLine = { before: [], at: 'solid', after: [{ stroke: 'solid', episodes: 1 }] }

function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ stroke, episodes }) => (
    <span
      key={stroke}
      className={`${styles.stretch} ${styles[stroke]}`}
      style={{ '--episodes': episodes } as CSSProperties}
    />
  ))
}

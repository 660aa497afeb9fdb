import type { CSSProperties, ReactNode } from 'react'
import type { Crumb } from '#core/crumbs.ts'
import type { SeasonLine } from '#core/season-line.ts'
import type { CodeState } from '../parts/code.tsx'
import { Line } from '../parts/line.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import styles from './title-card.module.css'

type Props = {
  crumbs: readonly Crumb[]
  /** What stands where the breadcrumb would, on a page that has none. */
  kicker?: ReactNode
  /** The code that stands on the line, such as `S1 E2`, or `S1` for a season. */
  code?: string | null
  /** How the code is drawn. */
  state?: CodeState
  /** The line of the season, which every page stands on; where it is not known all of it is solid. */
  line?: SeasonLine | null
  /** The heading of the page, set large above the line: a name or the title of a song. */
  name?: string
  /** The same as it is set, where a part of it is in italics. */
  nameAs?: ReactNode
  /** Whether the name is that of a show, and larger still. */
  huge?: boolean
  /** What stands on the line after the code; without one it brings its own line from beyond the page. */
  chart?: ReactNode
  /** Dates and the like, beside the headline. */
  margin?: ReactNode
  grade?: ReactNode
  /** Where the grade stands from the second screen width up. */
  gradeIn?: 'side' | 'margin'
  /** The headline, unless `name` is one, and what belongs to it. */
  children?: ReactNode
}

/** The top of a page: where it is, the code or the name on its line, and what it is called. */
export function TitleCard(props: Props) {
  const { children, crumbs, grade, gradeIn = 'side', kicker, margin, name } = props
  return (
    <div data-title-card>
      <div className={styles.field}>
        <div className={styles.on}>
          {kicker}
          {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
          {name && <Name {...props} />}
          <OnLine {...props} />
        </div>
      </div>
      {(children || margin || grade) && (
        <div className={styles.title}>
          {margin && <div className={styles.margin}>{margin}</div>}
          <div className={styles.words}>
            {children}
            {gradeIn === 'side' && grade && <div className={styles.grade}>{grade}</div>}
          </div>
          {gradeIn === 'margin' && grade && <div className={styles.grade}>{grade}</div>}
        </div>
      )}
    </div>
  )
}

function OnLine({ chart, code, line, state }: Props) {
  if (chart && !code) return chart
  return (
    <Line code={code} state={state} line={line} bleeds>
      {chart}
    </Line>
  )
}

function Name({ huge, name = '', nameAs }: Props) {
  const words = name.split(/[\s-]/)
  // Several short words are no reason to fill a phone with them.
  const least = huge || words.length < 3 ? 0 : 10
  const longest = Math.max(least, ...words.map(({ length }) => length))
  return (
    <div className={styles.name} data-huge={huge || undefined}>
      <h1 style={{ '--longest': longest } as CSSProperties}>{nameAs ?? name}</h1>
    </div>
  )
}

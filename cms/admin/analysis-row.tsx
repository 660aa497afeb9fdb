import type { RowActs } from './analysis-acts.ts'
import { AnalysisButton } from './analysis-button.tsx'
import type { Row } from './analysis-groups.ts'
import { AnalysisItem } from './analysis-item.tsx'
import styles from './analysis-panel.module.css'
import { counted } from './analysis-words.ts'

/** A proposal, or the places of one record with the single ones folded away. */
export function AnalysisRow({ acts, row: { place, items } }: { acts: RowActs; row: Row }) {
  const [first] = items
  if (items.length === 1 || first.kind !== 'mention') return <AnalysisItem acts={acts} item={first} />
  const { accept, isBusy, refuse } = acts
  const keys = items.map(({ key }) => key)
  const places = counted(items.length, 'place')
  return (
    <li className={styles.item} data-place={place}>
      <p className={styles.line}>
        {first.record} — {places}
      </p>
      <div className={styles.acts} data-acts>
        <AnalysisButton
          about={first.record}
          isIdle={isBusy}
          onClick={() => accept({ place, accepted: keys.map((key) => ({ key })) })}
        >
          Accept
        </AnalysisButton>
        <AnalysisButton about={first.record} isIdle={isBusy} onClick={() => refuse({ place, keys })}>
          Refuse
        </AnalysisButton>
      </div>
      <details className={styles.places}>
        <summary>The {places}</summary>
        <ul className={styles.list}>
          {items.map((item) => (
            <AnalysisItem acts={acts} item={item} key={item.key} />
          ))}
        </ul>
      </details>
    </li>
  )
}

import { type KeyboardEvent, useId, useState } from 'react'
import type { RowActs } from './analysis-acts.ts'
import { AnalysisButton } from './analysis-button.tsx'
import type { ItemOf } from './analysis-groups.ts'
import styles from './analysis-panel.module.css'
import { lineOf, quoted } from './analysis-words.ts'
import hidden from './hidden.module.css'

type Props = { acts: RowActs; item: ItemOf<'which'> }

/** Words that may mean several characters: somebody chooses which, or that they mean none. */
export function AnalysisWhich({ acts: { accept, isBusy, refuse }, item }: Props) {
  const { key, records } = item
  const [record, setRecord] = useState<string | null>(null)
  const name = useId()

  const take = () => {
    if (record !== null && !isBusy) accept({ place: key, accepted: [{ key, change: { record } }] })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    take()
  }
  return (
    <div className={styles.change} data-acts>
      <fieldset className={styles.choices}>
        <legend className={hidden.hidden}>Who is {quoted(item.words)}?</legend>
        {records.map((one) => (
          <label className={styles.choice} key={one}>
            <input
              checked={one === record}
              name={name}
              onChange={() => setRecord(one)}
              onKeyDown={onKeyDown}
              type="radio"
              value={one}
            />
            {one}
          </label>
        ))}
      </fieldset>
      <div className={styles.acts}>
        <AnalysisButton about={lineOf(item)} isIdle={isBusy || record === null} onClick={take}>
          Accept
        </AnalysisButton>
        <AnalysisButton
          about={lineOf(item)}
          isIdle={isBusy}
          onClick={() => refuse({ place: key, keys: [key] })}
        >
          Refuse
        </AnalysisButton>
      </div>
    </div>
  )
}

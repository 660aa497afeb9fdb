import { type KeyboardEvent, useId, useState } from 'react'
import type { RowActs } from './analysis-acts.ts'
import { AnalysisButton } from './analysis-button.tsx'
import { type Changeable, changeOf, draftOf, wordsFields } from './analysis-change.ts'
import { AnalysisChangeSinging } from './analysis-change-singing.tsx'
import styles from './analysis-panel.module.css'
import { lineOf } from './analysis-words.ts'
import hidden from './hidden.module.css'

type Props = { acts: RowActs; close: () => void; item: Changeable }

/** Puts a proposal right before it is accepted. */
export function AnalysisChangeForm({ acts: { accept, isBusy }, close, item }: Props) {
  const [draft, setDraft] = useState(() => draftOf(item))
  const id = useId()
  const { key, kind } = item

  const take = () => {
    if (!isBusy) accept({ place: key, accepted: [{ key, change: changeOf({ item, draft }) }] })
  }
  // It stands in the form of the recap, which Enter is not to send.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') take()
    else close()
  }
  return (
    <fieldset className={styles.change} data-acts onKeyDown={onKeyDown}>
      <legend className={hidden.hidden}>Change: {lineOf(item)}</legend>
      <div className={styles.fields}>
        {wordsFields[kind].map(({ name, label }, at) => (
          <div className={styles.field} key={name}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <input
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: it was opened to type into it
              autoFocus={at === 0}
              className={styles.input}
              id={`${id}-${name}`}
              onChange={({ target: { value } }) =>
                setDraft({ ...draft, words: { ...draft.words, [name]: value } })
              }
              type="text"
              value={draft.words[name] ?? ''}
            />
          </div>
        ))}
        {kind === 'performance' ? <AnalysisChangeSinging change={setDraft} draft={draft} id={id} /> : null}
      </div>
      <div className={styles.acts}>
        <AnalysisButton about={lineOf(item)} isIdle={isBusy} isMain onClick={take}>
          Accept
        </AnalysisButton>
        <AnalysisButton about={lineOf(item)} onClick={close}>
          Cancel
        </AnalysisButton>
      </div>
    </fieldset>
  )
}

import { type KeyboardEvent, useId, useState } from 'react'
import { AnalysisButton } from './analysis-button.tsx'
import styles from './check-drawer.module.css'

type Props = { add: (words: string) => Promise<boolean>; isBusy: boolean }

/** Takes words that must not be given away. */
export function CheckSecretsAdd({ add, isBusy }: Props) {
  const [words, setWords] = useState('')
  const id = useId()

  const take = async () => {
    if (isBusy || !words.trim()) return
    if (await add(words)) setWords('')
  }
  // It stands in the form of the recap, which Enter is not to send.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void take()
  }
  return (
    <div className={styles.add}>
      <label htmlFor={id}>Words that must not be given away</label>
      <div className={styles.row}>
        <input
          autoComplete="off"
          className={styles.input}
          id={id}
          maxLength={200}
          onChange={({ target: { value } }) => setWords(value)}
          onKeyDown={onKeyDown}
          placeholder="dies, wins, is the killer"
          type="text"
          value={words}
        />
        <AnalysisButton isIdle={isBusy} onClick={() => void take()}>
          Add
        </AnalysisButton>
      </div>
    </div>
  )
}

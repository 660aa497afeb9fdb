import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import styles from './review-panel.module.css'

type Props = { isBusy: boolean; onAssign: (writer: string) => void }

type Writer = { id: string; name: string }

/** Chooses, among those who write, whose recap it is to be. */
export function ReviewAssign({ isBusy, onAssign }: Props) {
  const writers = useWriters()
  const [chosen, setChosen] = useState('')
  const id = useId()
  if (!writers) return <p className={styles.hint}>Reading who writes…</p>
  return (
    <div className={styles.form}>
      <label htmlFor={id}>To whom</label>
      <select
        className={styles.select}
        disabled={isBusy}
        id={id}
        onChange={({ target: { value } }) => setChosen(value)}
        value={chosen}
      >
        <option value="">Nobody yet</option>
        {writers.map((writer) => (
          <option key={writer.id} value={writer.id}>
            {writer.name}
          </option>
        ))}
      </select>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || !chosen}
        id="review-assign"
        margin={false}
        onClick={() => onAssign(chosen)}
        size="medium"
        type="button"
      >
        Assign
      </Button>
    </div>
  )
}

const query = 'where[role][in]=admin,editor,writer&select[name]=true&sort=name&limit=200&depth=0'

function useWriters(): Writer[] | null {
  const [writers, setWriters] = useState<Writer[] | null>(null)
  useEffect(() => {
    let open = true
    const read = async () => {
      const response = await fetch(`/api/users?${query}`).catch(() => null)
      const answer = response?.ok ? ((await response.json()) as { docs: Writer[] }) : { docs: [] }
      if (open) setWriters(answer.docs)
    }
    void read()
    return () => {
      open = false
    }
  }, [])
  return writers
}

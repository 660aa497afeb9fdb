'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import styles from './schedule-panel.module.css'
import { SlipMinutes, type Typed } from './slip-minutes.tsx'
import { SlipMoves } from './slip-moves.tsx'
import { slipMinutes } from './slip-words.ts'
import { useSlip } from './use-slip.ts'

type Props = {
  episode: string
  /** Of the network. */
  zone: string
  onMoved: (airsAt: string) => void
  /** Why it cannot be moved now. */
  obstacle?: string | null
}

/** The broadcast comes late, or early: the air time moves and with it all that hangs on the credits, shown before. */
export function SlipForm({ episode, zone, onMoved, obstacle = null }: Props) {
  const [typed, setTyped] = useState<Typed>({ typed: '30', way: 'later' })
  const { busy, forget, move, show, shown } = useSlip(episode)
  const minutes = slipMinutes(typed)
  const id = useId()
  const isReady = minutes !== null && !busy && !obstacle

  const change = (value: Typed) => {
    forget()
    setTyped(value)
  }
  const look = () => {
    if (isReady) void show(minutes)
  }
  const confirm = async () => {
    const airsAt = minutes === null ? null : await move(minutes)
    if (airsAt) onMoved(airsAt)
  }
  return (
    <fieldset className={styles.slip}>
      <legend>The broadcast slips</legend>
      <div className={styles.row}>
        <SlipMinutes obstacle={id} onChange={change} onEnter={look} value={typed} />
        <Button
          {...{ buttonStyle: 'secondary', disabled: !isReady, margin: false, size: 'small', type: 'button' }}
          onClick={look}
        >
          Show what moves
        </Button>
      </div>
      <p className={styles.hint} id={id}>
        {obstacle}
      </p>
      <div aria-live="polite" className={styles.made}>
        {shown && !obstacle ? (
          <SlipMoves busy={busy} onLeave={forget} onMove={() => void confirm()} slipped={shown} zone={zone} />
        ) : null}
      </div>
    </fieldset>
  )
}

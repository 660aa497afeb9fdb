import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { ReviewStep } from '#core/review.ts'
import { ReviewAssign } from './review-assign.tsx'
import { ReviewNote } from './review-note.tsx'
import styles from './review-panel.module.css'
import { actNames } from './review-words.ts'
import { useReviewStep } from './use-review-step.ts'

type Props = { id: string; steps: readonly ReviewStep[] }

/** The steps that can be taken now, with a note for those whom they concern. */
export function ReviewForm({ id, steps }: Props) {
  const [note, setNote] = useState('')
  const [lacksNote, setLacksNote] = useState(false)
  const [isAssigning, setAssigning] = useState(false)
  const { busy, take } = useReviewStep(id)
  const field = useRef<HTMLTextAreaElement>(null)
  const isBusy = busy !== null
  const isLacking = lacksNote && note.trim() === ''

  const ask = async (step: ReviewStep, writer?: string) => {
    const lacks = step === 'changes-asked' && note.trim() === ''
    setLacksNote(lacks)
    if (lacks) return field.current?.focus()
    if (!(await take({ step, note, ...(writer && { writer }) }))) return
    setNote('')
    setAssigning(false)
  }
  return (
    <div className={styles.form}>
      <ReviewNote {...{ field, isBusy, isLacking }} onChange={setNote} value={note} />
      <div className={styles.row}>
        {steps.map((step, at) => (
          <Button
            buttonStyle={at === 0 && step !== 'assigned' ? 'primary' : 'secondary'}
            disabled={isBusy}
            extraButtonProps={step === 'assigned' ? { 'aria-expanded': isAssigning } : {}}
            id={`review-${step}`}
            key={step}
            margin={false}
            onClick={() => (step === 'assigned' ? setAssigning(!isAssigning) : void ask(step))}
            size="medium"
            type="button"
          >
            {busy === step ? 'One moment…' : actNames[step]}
          </Button>
        ))}
      </div>
      {isAssigning ? (
        <ReviewAssign isBusy={isBusy} onAssign={(writer) => void ask('assigned', writer)} />
      ) : null}
    </div>
  )
}

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewStep } from '#core/review.ts'
import { sendWrite } from './send-write.ts'
import { useSaved } from './use-saved.ts'

type Asked = { step: ReviewStep; note?: string; writer?: string }

/** Takes a step in the review of the text in the form, which is saved first. Answers whether it was taken. */
export function useReviewStep(id: string) {
  const [busy, setBusy] = useState<ReviewStep | null>(null)
  const saved = useSaved()

  const take = async ({ step, note = '', writer }: Asked): Promise<boolean> => {
    setBusy(step)
    const body = { step, note, ...(writer && { writer }) }
    const answer =
      (await saved()) && (await sendWrite({ url: `/api/recaps/${id}/review`, method: 'POST', body }))
    setBusy(null)
    if (!answer) return false
    toast.success(answer.message ?? 'Done.')
    return true
  }
  return { busy, take }
}

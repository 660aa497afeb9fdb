import { Pill } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { type RecapState, stateNames } from '#core/review.ts'

const styles: Record<RecapState, ComponentProps<typeof Pill>['pillStyle']> = {
  assigned: 'light',
  drafting: 'light',
  'in-review': 'warning',
  'changes-asked': 'error',
  approved: 'success',
  scheduled: 'warning',
  live: 'success',
}

/** Where a text stands on its way to the public, in its colour and in words. */
export function StatePill({ state }: { state: RecapState }) {
  return (
    <Pill pillStyle={styles[state]} size="small">
      {stateNames[state]}
    </Pill>
  )
}

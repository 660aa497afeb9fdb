'use client'

import { Pill } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import { isBlocked } from './schedule-trouble.ts'
import type { Schedule } from './status.ts'

const styles: Record<Schedule['state'], ComponentProps<typeof Pill>['pillStyle']> = {
  waiting: 'warning',
  done: 'success',
  failed: 'error',
  cancelled: 'light',
}

/** The state of a schedule, in its colour and in words. */
export function ScheduleState({ problem, state }: Pick<Schedule, 'problem' | 'state'>) {
  if (isBlocked({ problem, state }))
    return (
      <Pill pillStyle="error" size="small">
        Will not go live
      </Pill>
    )
  return (
    <Pill pillStyle={styles[state]} size="small">
      {state === 'done' ? 'Published' : state[0]?.toUpperCase() + state.slice(1)}
    </Pill>
  )
}

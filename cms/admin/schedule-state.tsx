'use client'

import { Pill } from '@payloadcms/ui'
import type { ComponentProps } from 'react'
import type { Schedule } from './panel.ts'

const styles: Record<Schedule['state'], ComponentProps<typeof Pill>['pillStyle']> = {
  waiting: 'warning',
  done: 'success',
  failed: 'error',
  cancelled: 'light',
}

/** The state of a schedule, in its colour and in words. */
export function ScheduleState({ state }: { state: Schedule['state'] }) {
  return (
    <Pill pillStyle={styles[state]} size="small">
      {state === 'done' ? 'Published' : state[0]?.toUpperCase() + state.slice(1)}
    </Pill>
  )
}

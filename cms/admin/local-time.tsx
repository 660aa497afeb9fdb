'use client'

import { useSyncExternalStore } from 'react'
import { formatElsewhere, formatTime } from './format-time.ts'

// The server does not know the browser's zone: what depends on it is written once the page runs.
const never = () => () => {}

/** A time in the browser's zone, which it names. */
export function LocalTime({ at }: { at: string }) {
  const text = useSyncExternalStore(
    never,
    () => formatTime(at),
    () => '',
  )
  return <time dateTime={at}>{text}</time>
}

/** The same time in the zone that it was planned in, where that is another one. */
export function PlannedTime({ at, zone }: { at: string; zone: string }) {
  return useSyncExternalStore(
    never,
    () => formatElsewhere({ iso: at, zone }),
    () => null,
  )
}

'use client'

import { useSyncExternalStore } from 'react'
import { browserZone, formatTime } from './format-time.ts'

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

/** The name of the browser's zone. */
export function LocalZone() {
  return useSyncExternalStore(never, browserZone, () => '')
}

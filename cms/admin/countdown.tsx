'use client'

import { useEffect, useState } from 'react'
import { untilChange, untilWords } from './countdown.ts'

/** How long it is until a moment, as it passes. Nobody is told of each second. */
export function Countdown({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), untilChange({ at, now }))
    return () => clearTimeout(timer)
  }, [at, now])
  return (
    <time aria-live="off" dateTime={at}>
      {untilWords({ at, now })}
    </time>
  )
}

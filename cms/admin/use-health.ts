import { useEffect, useSyncExternalStore } from 'react'
import { createHealthWatch, type HealthWatch, type PanelHealth } from './health-watch.ts'

let shared: HealthWatch | undefined

/** How the server is, as it was last read: when the page was opened, and every half minute that it is looked at. */
export function useHealth(): PanelHealth {
  useEffect(() => {
    const look = () => void watchOf().look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return useSyncExternalStore(subscribe, get, () => null)
}

const subscribe = (listener: () => void) => watchOf().watch(listener)
const get = () => watchOf().get()

function watchOf(): HealthWatch {
  shared ??= createHealthWatch({
    send: (...args) => window.fetch(...args),
    isVisible: () => document.visibilityState === 'visible',
    now: () => performance.now(),
  })
  return shared
}

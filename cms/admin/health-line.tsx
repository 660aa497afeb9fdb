'use client'

import styles from './health-line.module.css'
import { useHealth } from './use-health.ts'

/** On top of the dashboard: whether everything that happens by itself does. What does not, the banner says. */
export function HealthLine() {
  const health = useHealth()
  const isWell = health?.problems.length === 0
  const words = isWell
    ? 'Schedules, publishing and mail are at work.'
    : 'Not everything is at work: see above.'
  return <p className={styles.line}>{health === null ? 'Looking whether everything is at work …' : words}</p>
}

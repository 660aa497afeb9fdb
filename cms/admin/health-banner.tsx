'use client'

import styles from './health-banner.module.css'
import { useHealth } from './use-health.ts'

/** On top of every page of the panel: why what is saved, scheduled or mailed does not happen. Nothing while it does. */
export function HealthBanner() {
  const problems = useHealth()?.problems ?? []
  return (
    <div aria-live="polite">
      {problems.length > 0 && (
        <div className={styles.banner}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** What is known of something, in a word or two each; facts that are null are left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  const known = facts.filter(({ value }) => value !== null)
  if (known.length === 0) return null
  return (
    <dl className={styles.facts}>
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

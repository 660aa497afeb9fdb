import { Children, Fragment, type ReactNode } from 'react'
import styles from './label.module.css'

/** Small facts under a title, set apart by dots. */
export function Label({ children }: { children: ReactNode }) {
  return (
    <p className={styles.label}>
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts never change while they are shown
        <Fragment key={index}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

import styles from './button-links.module.css'

type Props = {
  links: readonly { title: string; path: string }[]
  /** Whether the first is what most will want; on a page at most once. */
  filled?: boolean
}

/** Links that look like buttons. */
export function ButtonLinks({ links, filled = false }: Props) {
  return (
    <p className={styles.buttons}>
      {links.map(({ title, path }) => (
        <a key={path} className={styles.button} href={path} data-filled={filled || undefined}>
          {title}
        </a>
      ))}
    </p>
  )
}

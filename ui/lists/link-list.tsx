import type { Reference } from '#core/model.ts'
import styles from './link-list.module.css'

type Props = {
  links: readonly Pick<Reference, 'id' | 'title' | 'path'>[]
  /** Whether the titles are titles of works, which stand in italics. */
  works?: boolean
}

export function LinkList({ links, works = false }: Props) {
  return (
    <ul className={styles.list} data-works={works || undefined}>
      {links.map(({ id, title, path }) => (
        <li key={id}>
          <a href={path}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

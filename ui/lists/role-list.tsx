import type { Role } from '#core/model.ts'
import { Label } from '../parts/label.tsx'
import styles from './cast-list.module.css'

/** Whom somebody plays in a show. */
export function RoleList({ roles }: { roles: readonly Role[] }) {
  return (
    <ul className={styles.list}>
      {roles.map(({ character, holds }) => (
        <li key={character.id} className={styles.item}>
          <a className={styles.name} href={character.path}>
            {character.title}
          </a>
          <Label>{holds ? 'plays the part' : 'played the part before'}</Label>
        </li>
      ))}
    </ul>
  )
}

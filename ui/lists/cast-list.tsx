import type { CharactersPage } from '#core/model.ts'
import { Code } from '../parts/code.tsx'
import { Label } from '../parts/label.tsx'
import { PlayedBy } from '../parts/played-by.tsx'
import styles from './cast-list.module.css'

/** Characters, each with whoever plays them and where they are first seen. */
export function CastList({ characters }: Pick<CharactersPage, 'characters'>) {
  return (
    <ul className={styles.list}>
      {characters.map(({ firstSeen, id, path, performers, title }) => (
        <li key={id} className={styles.item}>
          <a className={styles.name} href={path}>
            {title}
          </a>
          {(performers.length > 0 || firstSeen) && (
            <Label>
              {performers.length > 0 && <PlayedBy performers={performers} />}
              {firstSeen && (
                <span>
                  since{' '}
                  <a href={firstSeen.path}>
                    <Code label={firstSeen.label} small />
                  </a>
                </span>
              )}
            </Label>
          )}
        </li>
      ))}
    </ul>
  )
}

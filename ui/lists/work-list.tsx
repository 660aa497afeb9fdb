import type { SongFacts as Facts, Reference } from '#core/model.ts'
import { Label } from '../parts/label.tsx'
import styles from './cast-list.module.css'

type Work = Reference &
  Facts & {
    /** The show that it was written for, if it was and the page tells of several. */
    show?: string | null
  }

/** Songs, each with whose it was first. */
export function WorkList({ works }: { works: readonly Work[] }) {
  return (
    <ul className={styles.list}>
      {works.map((work) => (
        <li key={work.id} className={styles.item}>
          <cite>
            <a className={styles.name} href={work.path}>
              {work.title}
            </a>
          </cite>
          {hasFacts(work) && (
            <Label>
              {work.writtenForShow && <span>written for {work.show ? <i>{work.show}</i> : 'the show'}</span>}
              {firstOf(work) && <span>{firstOf(work)}</span>}
            </Label>
          )}
        </li>
      ))}
    </ul>
  )
}

function hasFacts(facts: Facts): boolean {
  return facts.writtenForShow || firstOf(facts) !== null
}

function firstOf({ originalArtist, year }: Facts): string | null {
  if (originalArtist) return `first by ${[originalArtist, year].filter(Boolean).join(', ')}`
  return year ? String(year) : null
}

'use client'

import { useEffect, useRef, useState } from 'react'
import hidden from './hidden.module.css'
import { useKeyed } from './keyed-store.ts'
import styles from './presence.module.css'
import { cameAndWent, initialsOf, type Other, placeWords } from './presence-words.ts'
import { presences } from './presences.ts'
import { usePresence } from './use-presence.ts'

const mostShown = 4

/** Before the controls of a recap: how many others have it open; who they are stands at the text. */
export function Presence({ id }: { id: string }) {
  usePresence(id)
  const others = useKeyed(presences, id) ?? nobody
  const news = useNews(others)
  const more = others.length - mostShown
  return (
    <>
      <span className={hidden.hidden} role="status">
        {news}
      </span>
      {others.length > 0 ? (
        <span aria-hidden="true" className={styles.heads}>
          {others.slice(0, mostShown).map(({ name, isSelf }) => (
            <Initials key={name} name={isSelf ? 'You' : name} />
          ))}
          {more > 0 ? <span>+{more}</span> : null}
        </span>
      ) : null}
    </>
  )
}

/** At the text of a recap: who else has it open, and where in it they are. */
export function PresenceLine({ id }: { id: string }) {
  const others = useKeyed(presences, id) ?? nobody
  if (others.length === 0) return null
  return (
    <ul aria-label="Also here" className={styles.people}>
      {others.map(({ name, where, isSelf }) => (
        <li className={styles.person} key={name}>
          <Initials name={isSelf ? 'You' : name} />
          <span className={styles.words}>
            <b>{name}</b> {placeWords(where)}
          </span>
        </li>
      ))}
    </ul>
  )
}

const nobody: readonly Other[] = []

function Initials({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className={styles.initials}>
      {initialsOf(name)}
    </span>
  )
}

// That somebody goes from one paragraph to the next is read out to nobody.
function useNews(others: readonly Other[]): string {
  const [news, setNews] = useState('')
  const before = useRef<readonly Other[]>([])

  useEffect(() => {
    const words = cameAndWent({ before: before.current, after: others })
    before.current = others
    if (words) setNews(words)
  }, [others])

  return news
}

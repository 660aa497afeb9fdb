'use client'

import { Button } from '@payloadcms/ui'
import { LocalTime } from './local-time.tsx'
import styles from './schedule-panel.module.css'
import type { OpenLink } from './use-preview-links.ts'

type Props = { busy: boolean; links: OpenLink[]; revoke: (id: string) => Promise<void> }

/** The links that still lead to a recap, each with a way to end it. */
export function OpenLinks({ busy, links, revoke }: Props) {
  if (links.length === 0) return null
  return (
    <ul aria-label="Open links" className={styles.list}>
      {links.map(({ id, expiresAt, madeBy }) => (
        <li key={id}>
          <span id={`link-${id}`}>
            {madeBy ? `${madeBy}’s link, until ` : 'A link, until '}
            <LocalTime at={expiresAt} />
          </span>
          <Button
            aria-label={`Revoke ${madeBy ? `${madeBy}’s` : 'this'} link`}
            buttonStyle="subtle"
            disabled={busy}
            margin={false}
            onClick={() => void revoke(id)}
            size="small"
            type="button"
          >
            Revoke
          </Button>
        </li>
      ))}
    </ul>
  )
}

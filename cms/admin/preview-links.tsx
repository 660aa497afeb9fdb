'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { MakeLink } from './make-link.tsx'
import { OpenLinks } from './open-links.tsx'
import styles from './schedule-panel.module.css'
import { usePreviewLinks } from './use-preview-links.ts'

/** Beside a recap's fields: links that show its newest draft to somebody without an account. */
export function PreviewLinks() {
  const { id, isTrashed } = useDocumentInfo()
  return id && !isTrashed ? <Links id={String(id)} /> : null
}

function Links({ id }: { id: string }) {
  const { busy, links, make, revoke, url } = usePreviewLinks(id)
  return (
    <section aria-labelledby="links-title" className={styles.panel}>
      <h2 className={styles.title} id="links-title">
        Show to somebody
      </h2>
      <p className={styles.hint}>
        Whoever has the link reads the newest draft, without an account, until the link ends.
      </p>
      <MakeLink busy={busy} make={make} url={url} />
      <OpenLinks busy={busy} links={links} revoke={revoke} />
    </section>
  )
}

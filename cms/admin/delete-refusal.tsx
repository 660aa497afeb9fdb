'use client'

import { Button, Link, Modal, useConfig, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import styles from './delete-refusal.module.css'
import { type Reference, watchDeletes } from './watch-deletes.ts'

const slug = 'delete-refusal'

/** Says, when a record cannot be deleted, which records point to it, and leads to each. */
export function DeleteRefusal({ children }: { children?: ReactNode }) {
  const [references, setReferences] = useState<Reference[]>([])
  const { closeModal, openModal } = useModal()

  useLayoutEffect(() => {
    const before = window.fetch
    const onRefused = (found: Reference[]) => {
      setReferences(found)
      openModal(slug)
    }
    const watched = watchDeletes({ send: before, onRefused })
    window.fetch = watched
    return () => {
      if (window.fetch === watched) window.fetch = before
    }
  }, [openModal])

  return (
    <>
      {children}
      <Modal aria-labelledby={`${slug}-title`} className={styles.modal} slug={slug}>
        <div className={styles.dialog}>
          <h2 className={styles.title} id={`${slug}-title`}>
            This cannot be deleted yet
          </h2>
          <p className={styles.lead}>Nothing was changed. These records point to it; change them first:</p>
          <ul className={styles.list}>
            {references.map((reference) => (
              <li key={`${reference.collection}:${reference.id}`}>
                <ReferenceLink close={() => closeModal(slug)} {...reference} />
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button margin={false} onClick={() => closeModal(slug)} size="medium" type="button">
              Close
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}

function ReferenceLink({ close, collection, id, title }: Reference & { close: () => void }) {
  const { config, getEntityConfig } = useConfig()
  const label = getEntityConfig({ collectionSlug: collection as 'recaps' })?.labels?.singular
  const href = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` })
  return (
    <>
      <Link href={href} onClick={close}>
        {title}
      </Link>{' '}
      ({typeof label === 'string' ? label.toLowerCase() : collection})
    </>
  )
}

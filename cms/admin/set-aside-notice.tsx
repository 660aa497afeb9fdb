'use client'

import { Banner, Button, useAuth, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'
import { journal } from './journal.ts'
import { useKeyed } from './keyed-store.ts'
import styles from './recap-notices.module.css'
import type { RecapData } from './recap-text.ts'
import { setAside } from './set-aside.ts'
import { useSave } from './use-save.ts'

/** Offers a text that its writer gave up for somebody else's. */
export function SetAside({ id }: { id: string }) {
  const { user } = useAuth()
  const data = useKeyed<RecapData>(setAside, id)
  const { reset } = useForm()
  const save = useSave()
  const account = user ? String(user.id) : null

  useEffect(() => {
    if (account) void journal.openFor(account).then(() => setAside.recall(id))
  }, [account, id])

  if (!data) return null
  const bringBack = async () => {
    await reset(data)
    if (await save('draft')) setAside.drop(id)
  }
  return (
    <Banner type="info">
      <p className={styles.words}>A text of yours is set aside.</p>
      <div className={styles.actions}>
        <Button buttonStyle="secondary" margin={false} onClick={bringBack} size="small" type="button">
          Bring it back
        </Button>
        <Button
          buttonStyle="subtle"
          margin={false}
          onClick={() => setAside.drop(id)}
          size="small"
          type="button"
        >
          Throw it away
        </Button>
      </div>
    </Banner>
  )
}

'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import styles from './jump.module.css'
import { JumpBox } from './jump-box.tsx'

/** Ctrl-K or ⌘K, anywhere in the panel: goes to any record, list or action by its name. */
export function Jump() {
  const { user } = useAuth()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (!user) return
    const listen = (event: KeyboardEvent) => {
      const isJump = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isJump || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      event.stopPropagation()
      if (dialog.current?.open) dialog.current.close()
      else setOpen(true)
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [user])

  // A dialog that is opened this way gives the focus back to where it was.
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])

  if (!user || !isOpen) return null
  return (
    <dialog aria-label="Go to" className={styles.dialog} onClose={() => setOpen(false)} ref={dialog}>
      <JumpBox close={() => dialog.current?.close()} />
    </dialog>
  )
}

'use client'

import { Button, ConfirmationModal, toast, useModal, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatTime } from './format-time.ts'

type Props = { recap: string; version: string; savedAt: string }

/** Brings a version back as the newest draft. Who was faster is told by the holder of the page. */
export function RestoreVersion({ recap, version, savedAt }: Props) {
  const { openModal } = useModal()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const modal = `restore-${version}`

  const restore = async () => {
    const response = await fetch(`/api/recaps/versions/${version}?draft=true`, { method: 'POST' }).catch(
      () => null,
    )
    if (response?.ok) {
      toast.success('Restored as a draft.')
      startRouteTransition(() => router.push(`/admin/collections/recaps/${recap}`))
    } else if (response?.status !== 409) {
      toast.error('The version could not be restored. Nothing was changed.')
    }
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => openModal(modal)}
        size="medium"
        type="button"
      >
        Restore this version
      </Button>
      <ConfirmationModal
        body={`The text of ${formatTime(savedAt)} becomes the newest draft. What the public sees stays as it is.`}
        confirmLabel="Restore"
        confirmingLabel="Restoring…"
        heading="Restore this version?"
        modalSlug={modal}
        onConfirm={restore}
      />
    </>
  )
}

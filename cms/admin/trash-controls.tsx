'use client'

import {
  Button,
  ConfirmationModal,
  toast,
  useDocumentInfo,
  useModal,
  useRouteTransition,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { sendWrite } from './send-write.ts'
import styles from './trash-controls.module.css'
import { useRestore } from './use-restore.ts'

/** On a recap in the trash: our restore and delete, which name its revision, in place of Payload's bulk requests. */
export function TrashControls({ id }: { id: string }) {
  const { hasDeletePermission } = useDocumentInfo()
  const { openModal } = useModal()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const restore = useRestore()
  const modal = `delete-for-good-${id}`

  const open = (path: string) => startRouteTransition(() => router.push(`/admin/collections/recaps${path}`))
  const remove = async () => {
    const answer = await sendWrite({ url: `/api/recaps/${id}?trash=true`, method: 'DELETE' })
    if (!answer) return
    toast.success('Deleted for good.')
    open('/trash')
  }
  return (
    <div className={styles.controls}>
      <Button
        id="restore-recap"
        margin={false}
        onClick={async () => {
          if (await restore(id)) open(`/${id}`)
        }}
        size="medium"
        type="button"
      >
        Restore
      </Button>
      {hasDeletePermission ? (
        <Button
          buttonStyle="secondary"
          id="delete-recap"
          margin={false}
          onClick={() => openModal(modal)}
          size="medium"
          type="button"
        >
          Delete for good
        </Button>
      ) : null}
      <ConfirmationModal
        body="The recap and its whole history are removed. Its address is kept and given to no other recap."
        confirmLabel="Delete for good"
        confirmingLabel="Deleting…"
        heading="Delete this recap for good?"
        modalSlug={modal}
        onConfirm={remove}
      />
    </div>
  )
}

'use client'

import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useFormModified,
  useHotkey,
  useModal,
} from '@payloadcms/ui'
import { CheckCount } from './check-count.tsx'
import hidden from './hidden.module.css'
import { PublishDialog } from './publish-dialog.tsx'
import { notApproved } from './review-words.ts'
import { useMayPublish } from './use-may-publish.ts'
import { usePublish } from './use-publish.ts'
import { useSave } from './use-save.ts'

/** Publishes the form as it stands, beside what its check has found; Ctrl-S saves it as a draft. */
export function PublishButton() {
  const { id } = useDocumentInfo()
  const mayPublish = useMayPublish()
  const { busy, ...publishing } = usePublish(String(id))
  const save = useSave()
  const editDepth = useEditDepth()

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!busy) void save('draft')
  })
  return (
    <>
      {id ? <CheckCount id={String(id)} /> : null}
      {mayPublish ? <Publish busy={busy} {...publishing} /> : null}
    </>
  )
}

function Publish({ approves, busy, embargo, publish }: ReturnType<typeof usePublish>) {
  const { hasPublishedDoc, id, unpublishedVersionCount, uploadStatus } = useDocumentInfo()
  const modified = useFormModified()
  const { openModal } = useModal()
  const somethingNew = modified || unpublishedVersionCount > 0 || !hasPublishedDoc
  const slug = `publish-${id}`
  const why = [approves && notApproved, embargo && `“${embargo.name}” has not aired.`]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <FormSubmit
        buttonId="action-publish"
        disabled={busy || !somethingNew || uploadStatus === 'uploading'}
        extraButtonProps={why ? { 'aria-describedby': `${slug}-why`, title: why } : {}}
        onClick={() => (why ? openModal(slug) : void publish())}
        size="medium"
        type="button"
      >
        {busy ? 'Publishing…' : why ? 'Publish…' : 'Publish'}
      </FormSubmit>
      <span className={hidden.hidden} id={`${slug}-why`}>
        {why}
      </span>
      <PublishDialog approves={approves} embargo={embargo} onConfirm={publish} slug={slug} />
    </>
  )
}

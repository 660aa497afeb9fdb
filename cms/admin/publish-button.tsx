'use client'

import { FormSubmit, useDocumentInfo, useEditDepth, useFormModified, useHotkey } from '@payloadcms/ui'
import { useState } from 'react'
import { useMayPublish } from './use-may-publish.ts'
import { useSave } from './use-save.ts'

/** Publishes the form as it stands; Ctrl-S saves it as a draft. */
export function PublishButton() {
  const { hasPublishedDoc, unpublishedVersionCount, uploadStatus } = useDocumentInfo()
  const modified = useFormModified()
  const mayPublish = useMayPublish()
  const save = useSave()
  const editDepth = useEditDepth()
  const [busy, setBusy] = useState(false)

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!busy) void save('draft')
  })

  if (!mayPublish) return null
  const somethingNew = modified || unpublishedVersionCount > 0 || !hasPublishedDoc
  const publish = async () => {
    setBusy(true)
    await save('published')
    setBusy(false)
  }
  return (
    <FormSubmit
      buttonId="action-publish"
      disabled={busy || !somethingNew || uploadStatus === 'uploading'}
      onClick={() => void publish()}
      size="medium"
      type="button"
    >
      {busy ? 'Publishing…' : 'Publish'}
    </FormSubmit>
  )
}

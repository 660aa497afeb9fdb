import { headers } from 'next/headers'
import { previewPath } from '#core/preview-token.ts'
import { readPreview } from '#data/preview.ts'
import { readStaff } from '#data/staff.ts'
import { PreviewPage } from '#ui/pages/preview-page.tsx'
import { readNonce } from '../../../nonce.ts'
import { FollowDraft } from '../../follow-draft.client.tsx'
import { noPreview } from '../../no-preview.ts'

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const user = await readStaff(await headers())
  const preview = user && (await readPreview({ id, user, mediaBase: `${previewPath(id)}/media` }))
  if (!preview) noPreview()
  return (
    <>
      <FollowDraft />
      <PreviewPage preview={preview} nonce={await readNonce()} />
    </>
  )
}

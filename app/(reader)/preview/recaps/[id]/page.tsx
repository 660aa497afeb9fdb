import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { previewPath } from '#core/preview-token.ts'
import { readPreview } from '#data/preview.ts'
import { readStaff } from '#data/staff.ts'
import { PreviewPage } from '#ui/pages/preview-page.tsx'
import { FollowDraft } from '../../follow-draft.client.tsx'
import { readNonce } from '../../nonce.ts'

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const user = await readStaff(await headers())
  const preview = user && (await readPreview({ id, user, mediaBase: `${previewPath(id)}/media` }))
  if (!preview) notFound()
  return (
    <>
      <FollowDraft />
      <PreviewPage preview={preview} nonce={await readNonce()} />
    </>
  )
}

import { previewLinkPath } from '#core/preview-token.ts'
import { readPreview } from '#data/preview.ts'
import { readPreviewLink } from '#data/preview-link.ts'
import { PreviewPage } from '#ui/pages/preview-page.tsx'
import { readNonce } from '../../nonce.ts'
import { noPreview } from '../no-preview.ts'

type Props = { params: Promise<{ token: string }> }

export default async function Page({ params }: Props) {
  const { token } = await params
  const link = await readPreviewLink(token)
  const mediaBase = `${previewLinkPath(token)}/media`
  const preview = link && (await readPreview({ id: link.recap, user: null, mediaBase }))
  if (!preview) noPreview()
  return <PreviewPage expiresAt={link.expiresAt} preview={preview} nonce={await readNonce()} />
}

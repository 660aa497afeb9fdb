import { NoPreviewPage } from '#ui/pages/no-preview-page.tsx'

/** The same for a link that never was, has ended or was revoked, and for a recap that is not for whoever asks. */
export default function NotFound() {
  return <NoPreviewPage />
}

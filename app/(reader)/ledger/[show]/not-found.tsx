import { getSite } from '#data/site.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { NotFoundPage } from '#ui/pages/not-found-page.tsx'

export default async function NotFound() {
  return (
    <Frame site={await getSite()}>
      <NotFoundPage />
    </Frame>
  )
}

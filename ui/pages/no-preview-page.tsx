import { TitleCard } from '../frame/title-card.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

export function NoPreviewPage() {
  return (
    <main id="main">
      <TitleCard crumbs={[]}>
        <Headline>There is no preview here</Headline>
        <Standfirst>
          The link may have ended: ask whoever sent it for another. If you work here,{' '}
          <a href="/admin">sign in</a> and open the preview again.
        </Standfirst>
      </TitleCard>
    </main>
  )
}

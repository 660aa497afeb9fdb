import { notAired } from '../frame/not-aired.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { Headline } from '../parts/headline.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

/** The same for a link that never was, has ended or was revoked, and for a recap that is not for whoever asks. */
export function NoPreviewPage() {
  return (
    <TitleCard crumbs={[]} kicker={<Label>404, no preview</Label>} line={notAired}>
      <Headline>There is no preview here</Headline>
      <Standfirst>
        The link may have ended: ask whoever sent it for another. If you work here,{' '}
        <a href="/admin">sign in</a> and open the preview again.
      </Standfirst>
    </TitleCard>
  )
}

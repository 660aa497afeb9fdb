import { notAired } from '../frame/not-aired.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { Headline } from '../parts/headline.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

/** The same for a personal feed that never was, one that is over, and a show that there is not. */
export function NoFeedPage() {
  return (
    <TitleCard crumbs={[]} kicker={<Label>404, no such feed</Label>} line={notAired}>
      <Headline>There is no feed here</Headline>
      <Standfirst>
        Nobody asked for it in half a year, or the address has lost a letter on its way.{' '}
        <a href="/feeds">Every feed that there is</a>.
      </Standfirst>
    </TitleCard>
  )
}

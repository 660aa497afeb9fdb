import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { notAired } from '../frame/not-aired.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { Headline } from '../parts/headline.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

/** The same for a personal feed that never was, one that is over, and a show that there is not. */
export function NoDripPage({ site }: { site: Site }) {
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} kicker={<Label>No such feed</Label>} line={notAired}>
        <Headline>There is no feed here</Headline>
        <Standfirst>
          It may have been stopped, or nobody asked for it in half a year.{' '}
          <a href="/feeds">Every feed that there is</a>.
        </Standfirst>
      </TitleCard>
    </Frame>
  )
}

import type { SeasonLine } from '#core/season-line.ts'
import { Frame } from '../frame/frame.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { ButtonLinks } from '../parts/button-links.tsx'
import { Headline } from '../parts/headline.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

// It is broken off where the page would be.
const line: SeasonLine = {
  before: [{ stroke: 'solid', episodes: 1 }],
  at: 'dotted',
  after: [{ stroke: 'solid', episodes: 1 }],
}

// It is made while building, and knows no publication.
const site = { name: 'Front page', navigation: [], tagline: 'Back after the break.' }

/** What stands in place of a page that could not be made: it reads nothing, for reading may be what failed. */
export function ErrorPage() {
  return (
    <Frame site={site}>
      <TitleCard
        crumbs={[]}
        kicker={<Label>A fault of ours, please stand by</Label>}
        code="S5 E00"
        state="open"
        line={line}
      >
        <Headline>We interrupt this programme</Headline>
        <Standfirst>
          This page could not be made just now. It is not your fault, and nothing is lost: in a minute it may
          well be here.
        </Standfirst>
        <ButtonLinks
          links={[
            { title: 'Try again', path: '' },
            { title: 'Front page', path: '/' },
          ]}
          filled
        />
      </TitleCard>
    </Frame>
  )
}

import type { SeasonLine } from '#core/season-line.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { ButtonLinks } from '../parts/button-links.tsx'
import { Headline } from '../parts/headline.tsx'
import { Label } from '../parts/label.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

const line: SeasonLine = {
  before: [{ stroke: 'dotted', episodes: 1 }],
  at: 'double',
  after: [{ stroke: 'dotted', episodes: 1 }],
}

export function NotFoundPage() {
  return (
    <TitleCard
      crumbs={[]}
      kicker={<Label>404, no such address</Label>}
      code="S4 E04"
      state="open"
      line={line}
    >
      <Headline>This one never aired</Headline>
      <Standfirst>
        There is nothing at this address, or nothing any more. If a link brought you here, it is the link’s
        fault.
      </Standfirst>
      <ButtonLinks
        links={[
          { title: 'Newest recaps', path: '/recaps' },
          { title: 'All shows', path: '/shows' },
        ]}
        filled
      />
    </TitleCard>
  )
}

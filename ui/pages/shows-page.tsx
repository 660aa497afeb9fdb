import type { Site } from '#core/model.ts'
import type { ShowsPage as Model } from '#core/season-model.ts'
import { Opening } from '../frame/opening.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { ShowsSoFar } from '../lists/shows-so-far.tsx'
import { Empty } from '../parts/empty.tsx'

export function ShowsPage({ list: { others, shows }, site }: { list: Model; site: Site }) {
  return (
    <>
      <TitleCard crumbs={[]} name="Shows" />
      <Opening>
        <Section
          id="shows"
          title={others.length > 0 ? 'Written about last' : 'How far each has got'}
          note={others.length > 0 ? 'How far each has got, and our newest on it' : 'And our newest on it'}
        >
          {shows.length > 0 ? (
            <ShowsSoFar shows={shows} zone={site.zone} newest />
          ) : (
            <Empty>No show yet. The remote is charging.</Empty>
          )}
        </Section>
      </Opening>
      {others.length > 0 && (
        <Section id="others" title="And before">
          <LinkList links={others} />
        </Section>
      )}
    </>
  )
}

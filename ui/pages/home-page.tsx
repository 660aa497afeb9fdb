import type { Home, Site } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Empty } from '../parts/empty.tsx'

export function HomePage({ home, site }: { home: Home; site: Site }) {
  return (
    <>
      <TitleCard crumbs={[]}>
        <h1>{site.name}</h1>
      </TitleCard>
      <Section id="recaps" title="Newest recaps">
        {home.recaps.length > 0 ? (
          <RecapList recaps={home.recaps} zone={site.zone} lead />
        ) : (
          <Empty>Nothing has been published yet.</Empty>
        )}
      </Section>
      <Section id="shows" title="Shows">
        {home.shows.length > 0 ? <LinkList links={home.shows} /> : <Empty>No show has been added yet.</Empty>}
      </Section>
    </>
  )
}

import type { RecapsPage as Model, Site } from '#core/model.ts'
import { Opening } from '../frame/opening.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'

export function RecapsPage({ list: { recaps, paging }, site }: { list: Model; site: Site }) {
  return (
    <>
      <TitleCard crumbs={[]} name="Every recap" />
      <Opening>
        <Section id="recaps" title="Newest first">
          {recaps.length > 0 ? (
            <RecapList recaps={recaps} zone={site.zone} />
          ) : (
            <Empty>None yet. We are watching.</Empty>
          )}
          <Pager paging={paging} of="every recap" />
        </Section>
      </Opening>
    </>
  )
}

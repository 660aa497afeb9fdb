import type { WorksPage as Model } from '#core/model.ts'
import { Opening } from '../frame/opening.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { WorkList } from '../lists/work-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'

export function WorksPage({ list: { paging, works } }: { list: Model }) {
  return (
    <>
      <TitleCard crumbs={[]} name="Every song" />
      <Opening>
        <Section id="songs" title="From every show" note="And who sang them first">
          {works.length > 0 ? <WorkList works={works} /> : <Empty>Nobody has sung yet.</Empty>}
          <Pager paging={paging} of="every song" />
        </Section>
      </Opening>
    </>
  )
}

import { songCrumbs } from '#core/crumbs.ts'
import type { WorkPage as Model } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { Outings } from '../lists/outings.tsx'
import { Empty } from '../parts/empty.tsx'
import { SongCredits } from '../parts/song-credits.tsx'

/** A song across shows. */
export function WorkPage({ work }: { work: Model }) {
  const { pages, performances, title } = work
  const links = pages.map(({ show, path }) => ({ id: show.id, title: `In ${show.title}`, path }))
  return (
    <>
      <TitleCard crumbs={songCrumbs({})} name={title} nameAs={<cite>{title}</cite>}>
        <SongCredits song={work} show={pages[0]?.show} />
      </TitleCard>
      <Section id="performances" title="Sung" note="In every show, the first time first">
        {performances.length > 0 ? (
          <Outings performances={performances} />
        ) : (
          <Empty>Nobody has sung it yet.</Empty>
        )}
      </Section>
      <Section id="shows" title="Every sentence about it">
        <LinkList links={links} />
      </Section>
    </>
  )
}

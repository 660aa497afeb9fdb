import type { ShowPage as Model, Site } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { EpisodeList } from '../lists/episode-list.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { FeedNote } from '../parts/feed-note.tsx'

export function ShowPage({ show, site }: { show: Model; site: Site }) {
  const { recaps, episodes, characters, songs } = show
  return (
    <>
      <TitleCard crumbs={[]}>
        <h1>{show.title}</h1>
        <FeedNote show={show} />
      </TitleCard>
      <Section id="recaps" title="Newest recaps">
        {recaps.length > 0 ? (
          <RecapList recaps={recaps} zone={site.zone} />
        ) : (
          <Empty>No episode of this has been recapped yet.</Empty>
        )}
      </Section>
      <Section id="episodes" title="Episodes">
        {episodes.length > 0 ? (
          <EpisodeList episodes={episodes} zone={site.zone} />
        ) : (
          <Empty>No episode has been added yet.</Empty>
        )}
      </Section>
      {characters.length > 0 && (
        <Section id="characters" title="Characters">
          <LinkList links={characters} />
        </Section>
      )}
      {songs.length > 0 && (
        <Section id="songs" title="Songs">
          <LinkList links={songs} works />
        </Section>
      )}
    </>
  )
}

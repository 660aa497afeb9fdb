import { songCrumbs } from '#core/crumbs.ts'
import type { Site, Song } from '#core/model.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { MentionList } from '../lists/mention-list.tsx'
import { Outings } from '../lists/outings.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { SongCredits } from '../parts/song-credits.tsx'
import { inColour } from '../styles/in-colour.ts'

export function SongPage({ song, site }: { song: Song; site: Site }) {
  const { mentions, paging, performances, show, title, workPath } = song
  const isFirst = paging.page === 1
  const crumbs = songCrumbs({ show })
  return (
    <div {...inColour(show.colour)}>
      <TitleCard crumbs={isFirst ? crumbs : [...crumbs, song]} name={title} nameAs={<cite>{title}</cite>}>
        {isFirst && <SongCredits song={song} show={show} />}
        {isFirst && workPath && (
          <p>
            <a href={workPath}>
              <cite>{title}</cite> in every show
            </a>
          </p>
        )}
      </TitleCard>
      {isFirst && (
        <Section id="performances" title="Sung" note="Every outing, the first one first">
          {performances.length > 0 ? (
            <Outings performances={performances} within={show} />
          ) : (
            <Empty>Nobody has sung it yet.</Empty>
          )}
        </Section>
      )}
      <Section id="mentions" title="In our recaps" note="Every recap with this song in it, and the sentence">
        {mentions.length > 0 ? <MentionList mentions={mentions} /> : <Empty>In none yet.</Empty>}
        <Pager paging={paging} of={`places that name ${title}`} />
      </Section>
      <Follow site={site} isFollowable own={{ ...song, title: `“${title}”`, how: 'with' }} show={show} />
    </div>
  )
}

import type { Song } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { MentionList } from '../lists/mention-list.tsx'
import { PerformanceList } from '../lists/performance-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Label } from '../parts/label.tsx'

export function SongPage({ song }: { song: Song }) {
  const { title, originalArtist, show, mentions, performances, writers, writtenForShow, year } = song
  return (
    <>
      <TitleCard crumbs={[show]}>
        <h1>
          <cite>{title}</cite>
        </h1>
        <Label>
          <span>{`Song in ${show.title}`}</span>
          {writtenForShow && <span>written for the show</span>}
          {originalArtist && <span>{`first by ${originalArtist}`}</span>}
          {writers.length > 0 && <span>{`by ${new Intl.ListFormat('en').format(writers)}`}</span>}
          {year && <span>{year}</span>}
        </Label>
        <FeedNote show={show} />
      </TitleCard>
      {performances.length > 0 && (
        <Section id="performances" title="Sung" note="In the order of the show">
          <PerformanceList performances={performances} without="song" />
        </Section>
      )}
      <Section id="mentions" title="In our recaps" note="Every recap with this song in it, and the sentence">
        {mentions.length > 0 ? <MentionList mentions={mentions} /> : <Empty>In none yet.</Empty>}
      </Section>
    </>
  )
}

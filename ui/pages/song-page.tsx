import type { Song } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { MentionList } from '../lists/mention-list.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Label } from '../parts/label.tsx'

export function SongPage({ song }: { song: Song }) {
  const { title, originalArtist, show, mentions } = song
  return (
    <>
      <TitleCard crumbs={[show]}>
        <h1>
          <cite>{title}</cite>
        </h1>
        <Label>
          <span>{`Song in ${show.title}`}</span>
          {originalArtist && <span>{`first by ${originalArtist}`}</span>}
        </Label>
        <FeedNote show={show} />
      </TitleCard>
      <Section id="mentions" title="In our recaps" note="Every recap with this song in it, and the sentence">
        <MentionList mentions={mentions} />
      </Section>
    </>
  )
}

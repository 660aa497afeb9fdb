import type { Character } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { MentionList } from '../lists/mention-list.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Label } from '../parts/label.tsx'

export function CharacterPage({ character }: { character: Character }) {
  const { title, show, mentions } = character
  return (
    <>
      <TitleCard crumbs={[show]}>
        <h1>{title}</h1>
        <Label>
          <span>{`Character in ${show.title}`}</span>
        </Label>
        <FeedNote show={show} />
      </TitleCard>
      <Section id="mentions" title="In our recaps" note="Every recap with this name in it, and the sentence">
        <MentionList mentions={mentions} />
      </Section>
    </>
  )
}

import type { Character, PastOrPresent } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { MentionList } from '../lists/mention-list.tsx'
import { PerformanceList } from '../lists/performance-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Label } from '../parts/label.tsx'
import { Picture } from '../parts/picture.tsx'
import { Prose } from '../parts/prose.tsx'
import styles from './character-page.module.css'

export function CharacterPage({ character }: { character: Character }) {
  const { image, title, show, mentions, performers, performances } = character
  return (
    <>
      <TitleCard crumbs={[show]}>
        <h1>{title}</h1>
        <Label>
          <span>{`Character in ${show.title}`}</span>
          {performers.length > 0 && <span>{playedBy(performers)}</span>}
        </Label>
        <FeedNote show={show} />
      </TitleCard>
      {image && (
        <div className={styles.picture}>
          <Picture image={image} sizes="(width >= 45rem) 20rem, 100vw" />
        </div>
      )}
      <About character={character} />
      {performances.length > 0 && (
        <Section id="songs" title="Songs" note="In the order of the show">
          <PerformanceList performances={performances} />
        </Section>
      )}
      <Section id="mentions" title="In our recaps" note="Every recap with this name in it, and the sentence">
        {mentions.length > 0 ? <MentionList mentions={mentions} /> : <Empty>In none yet.</Empty>}
      </Section>
    </>
  )
}

function About({ character: { aliases, about, relations } }: { character: Character }) {
  if (aliases.length + about.length + relations.length === 0) return null
  return (
    <Section id="about" title="Who it is" note="As far as the show has aired">
      <Prose>
        {about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {relations.map(({ is, whom }) => (
          <p key={`${is} ${whom.id}`}>
            {`${upperFirst(is)} `}
            <a href={whom.path}>{whom.title}</a>
            {'.'}
          </p>
        ))}
        {aliases.length > 0 && <p>{`Also called ${list(aliases)}.`}</p>}
      </Prose>
    </Section>
  )
}

function playedBy(performers: readonly PastOrPresent[]): string {
  const now = performers.filter(({ holds }) => holds).map(({ name }) => name)
  const before = performers.filter(({ holds }) => !holds).map(({ name }) => name)
  if (now.length === 0) return `was played by ${list(before)}`
  return before.length > 0 ? `played by ${list(now)}, before by ${list(before)}` : `played by ${list(now)}`
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words)
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

import { previouslyCrumbs } from '#core/crumbs.ts'
import type { Previously } from '#core/previously.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { BeatList } from '../lists/beat-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { Headline } from '../parts/headline.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './previously-page.module.css'

/** What happened in a show before an episode, to be read or printed before it is watched. */
export function PreviouslyPage({ previously }: { previously: Previously }) {
  const { episode, label, seasons, show } = previously
  return (
    <div {...inColour(show.colour)} className={styles.page}>
      <TitleCard crumbs={previouslyCrumbs({ show, episode })} code={label} state="open">
        <Headline>{`Previously on ${show.title}`}</Headline>
        <Standfirst>{`Before ${label}, in sentences from our recaps. Each leads to where it stands.`}</Standfirst>
      </TitleCard>
      {seasons.map(({ episodes, number, title }) => (
        <Section key={number} id={`season-${number}`} title={title}>
          <BeatList episodes={episodes} level={3} />
        </Section>
      ))}
      {seasons.length === 0 && (
        <Section id="nothing" title="Nothing yet">
          <Empty>Nobody has marked a sentence for it. The recaps have all of them.</Empty>
        </Section>
      )}
      <div className={styles.on}>
        <MoreLink path={episode.path}>{`On to ${label}`}</MoreLink>
      </div>
    </div>
  )
}

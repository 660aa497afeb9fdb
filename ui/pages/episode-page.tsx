import { spokenOf } from '#core/episode.ts'
import type { EpisodePage as Model, Site } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { PerformanceList } from '../lists/performance-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Moment } from '../parts/day.tsx'
import { Empty } from '../parts/empty.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Label } from '../parts/label.tsx'

export function EpisodePage({ episode, site }: { episode: Model; site: Site }) {
  const { airsAt, label, name, performances, recaps, show } = episode
  const spoken = `${show.title}, ${spokenOf(episode)}`
  return (
    <>
      <TitleCard crumbs={[show]} code={label}>
        <h1>{name ?? spoken}</h1>
        <Label>
          {name && <span>{spoken}</span>}
          {airsAt && <Moment iso={airsAt} zone={site.zone} />}
        </Label>
        <FeedNote show={episode.showFeed} />
      </TitleCard>
      <Section id="recaps" title={recaps.length > 1 ? 'Recaps' : 'Recap'}>
        {recaps.length > 0 ? (
          <RecapList recaps={recaps} zone={site.zone} />
        ) : (
          <Empty>This episode has not been recapped yet.</Empty>
        )}
      </Section>
      {performances.length > 0 && (
        <Section id="songs" title="Songs" note="In the order of the episode">
          <PerformanceList performances={performances} without="episode" />
        </Section>
      )}
    </>
  )
}

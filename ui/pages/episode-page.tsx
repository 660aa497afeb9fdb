import { episodeCrumbs } from '#core/crumbs.ts'
import { spokenOf } from '#core/episode.ts'
import type { EpisodePage as Model, NeighbourEpisode, Site } from '#core/model.ts'
import { previouslyTitle } from '#core/previously.ts'
import { lineOf } from '#core/season-line.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { PerformanceList } from '../lists/performance-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Day, Moment } from '../parts/day.tsx'
import { Empty } from '../parts/empty.tsx'
import { Headline } from '../parts/headline.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { PreviousNext } from '../parts/previous-next.tsx'
import { inColour } from '../styles/in-colour.ts'

export function EpisodePage({ episode, site }: { episode: Model; site: Site }) {
  const { airsAt, label, name, performances, place, previously, recaps, season, show, showFeed } = episode
  const spoken = `${show.title}, ${spokenOf(episode)}`
  const hasAired = place.number <= place.aired
  return (
    <div {...inColour(showFeed.colour)}>
      <TitleCard
        crumbs={episodeCrumbs({ show, season })}
        code={label}
        state={hasAired ? 'solid' : 'not-aired'}
        line={lineOf(place)}
        margin={
          airsAt && (
            <p>
              {hasAired ? 'Aired ' : 'Airs '}
              <Moment iso={airsAt} zone={site.zone} />
            </p>
          )
        }
      >
        <Headline>{name ?? spoken}</Headline>
        {previously && (
          <MoreLink path={previously.path}>
            {previouslyTitle({ show: showFeed, label: previously.label })}
          </MoreLink>
        )}
      </TitleCard>
      <Section id="recaps" title={recaps.length > 1 ? 'Recaps' : 'Recap'} wide={recaps.length > 0}>
        {recaps.length > 0 ? (
          <RecapList recaps={recaps} zone={site.zone} />
        ) : (
          <Empty>{hasAired ? 'None yet. We are watching.' : 'None yet. Nobody has seen it.'}</Empty>
        )}
      </Section>
      {performances.length > 0 && (
        <Section id="songs" title="Songs" note="In the order of the episode">
          <PerformanceList performances={performances} without="episode" />
        </Section>
      )}
      <Follow site={site} show={showFeed} />
      <PreviousNext
        previous={
          episode.previous && toNeighbour({ episode: episode.previous, state: 'solid', zone: site.zone })
        }
        next={episode.next && toNeighbour({ episode: episode.next, state: 'open', zone: site.zone })}
      />
    </div>
  )
}

type Neighbour = { episode: NeighbourEpisode; state: 'solid' | 'open'; zone: string }

function toNeighbour({ episode, state, zone }: Neighbour) {
  const { airsAt, isBeyond, label, name, path, place, recap } = episode
  const hasAired = isBeyond || place.number <= place.aired
  return {
    label,
    path,
    title: hasAired ? (recap?.headline ?? name) : null,
    state: hasAired ? state : ('not-aired' as const),
    note: !hasAired && airsAt && (
      <>
        Airs <Day iso={airsAt} zone={zone} />
      </>
    ),
  }
}

import type { RecapCard, Site } from '#core/model.ts'
import type { SeasonPage as Model, SeasonEpisode } from '#core/season-model.ts'
import { Follow } from '../frame/follow.tsx'
import { GradeChart } from '../frame/grade-chart.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { SeasonBests } from '../lists/season-bests.tsx'
import { SeasonTable } from '../lists/season-table.tsx'
import { Byline } from '../parts/byline.tsx'
import { Day } from '../parts/day.tsx'
import { Empty } from '../parts/empty.tsx'
import { Grade } from '../parts/grade.tsx'
import { Headline } from '../parts/headline.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { PreviousNext } from '../parts/previous-next.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './season-page.module.css'

type Props = { season: Model; site: Site }

export function SeasonPage({ season, site }: Props) {
  const { episodes, next, number, previous, reviews, show } = season
  const [review, ...others] = reviews
  return (
    <div {...inColour(show.colour)}>
      <TitleCard
        crumbs={[show]}
        chart={<GradeChart number={number} episodes={episodes} site={site} />}
        margin={<Aired season={season} isReviewed={review !== undefined} site={site} />}
        grade={review?.grade && <Grade grade={review.grade} large />}
      >
        <Title season={season} review={review} zone={site.zone} />
      </TitleCard>
      <Section id="episodes" title="The same, as a table">
        {episodes.length > 0 ? (
          <div className={styles.both}>
            <SeasonTable episodes={episodes} site={site} />
            <SeasonBests season={season} />
          </div>
        ) : (
          <Empty>No episode yet. The kettle is on.</Empty>
        )}
      </Section>
      {others.length > 0 && (
        <Section id="reviews" title="More on the season as a whole">
          <RecapList recaps={others} zone={site.zone} />
        </Section>
      )}
      <Follow
        site={site}
        own={{ ...season, title: `${show.title}, ${season.title.toLowerCase()}`, how: 'of' }}
        show={show}
      />
      <PreviousNext
        previous={previous && { label: `S${previous.number}`, path: previous.path }}
        next={next && { label: `S${next.number}`, path: next.path }}
      />
    </div>
  )
}

function Title({ season, review, zone }: { season: Model; review: RecapCard | undefined; zone: string }) {
  if (!review) {
    return (
      <>
        <Headline>{season.name ?? nameOf(season)}</Headline>
        {season.dek && <Standfirst>{season.dek}</Standfirst>}
      </>
    )
  }
  const dek = review.dek ?? season.dek
  const own = season.dek === dek ? null : season.dek
  return (
    <>
      <Headline path={review.path}>{review.headline}</Headline>
      {dek && <Standfirst>{dek}</Standfirst>}
      <Byline authors={review.authors} publishedAt={review.publishedAt} zone={zone} />
      <MoreLink path={review.path}>Read the season review</MoreLink>
      {own && (
        <Prose>
          <p>{own}</p>
        </Prose>
      )}
    </>
  )
}

type AiredProps = { season: Model; isReviewed: boolean; site: Site }

function Aired({ season, isReviewed, site }: AiredProps) {
  const { zone } = site
  const next = season.episodes.find((episode) => !hasAired(episode))
  const aired = season.episodes.filter(hasAired).length
  const total = season.episodes.length
  const word = site.isAsSeen ? 'seen' : 'aired'
  return (
    <>
      <p>
        <strong>{nameOf(season)}</strong>
      </p>
      {isReviewed && season.name && <p>{season.name}</p>}
      {total > 0 && <p>{aired === total ? `All ${total} ${word}` : `${aired} of ${total} ${word}`}</p>}
      {next?.airsAt && (
        <p>
          Next <Day iso={next.airsAt} zone={zone} />
        </p>
      )}
    </>
  )
}

function hasAired({ place }: SeasonEpisode): boolean {
  return place.number <= place.aired
}

function nameOf({ number, show }: Model): string {
  return number === 0 ? `${show.title}, specials` : `${show.title}, season ${number}`
}

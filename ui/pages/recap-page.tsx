import { Fragment } from 'react'
import { recapCrumbs } from '#core/crumbs.ts'
import type { RecapSubject, Site } from '#core/model.ts'
import { countWords, readingMinutes } from '#core/reading-time.ts'
import { type Neighbour, type RecapOnPage, takeWords } from '#core/recap-on-page.ts'
import { passagesOf, textOf } from '#core/rich-text/text.ts'
import { lineOf } from '#core/season-line.ts'
import { cardCode, subjectLabel } from '#core/subject.ts'
import { Body } from '../article/body.tsx'
import { Contents } from '../article/contents.tsx'
import { Corrections } from '../article/corrections.tsx'
import { Hindsight } from '../article/hindsight.tsx'
import { MentionCards } from '../article/mention-cards.tsx'
import { PreviouslyHere } from '../article/previously-here.tsx'
import { ReadingAid } from '../article/reading-aid.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { SongsHere } from '../lists/songs-here.tsx'
import { Byline } from '../parts/byline.tsx'
import { Caption } from '../parts/caption.tsx'
import type { CodeState } from '../parts/code.tsx'
import { Credits } from '../parts/credits.tsx'
import { Day } from '../parts/day.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Grade } from '../parts/grade.tsx'
import { Headline } from '../parts/headline.tsx'
import { Names } from '../parts/names.tsx'
import { Picture } from '../parts/picture.tsx'
import { PreviousNext } from '../parts/previous-next.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './recap-page.module.css'

type Props = {
  recap: RecapOnPage
  site: Site
  /** By which the policy of a page that is made for one request knows its scripts. */
  nonce?: string
}

export function RecapPage({ recap, site, nonce }: Props) {
  const { body, corrections, image, show, tags } = recap
  return (
    <div {...inColour(show.colour)}>
      <article>
        <Top recap={recap} zone={site.zone} />
        {image && (
          <figure className={styles.picture}>
            <Picture first image={image} sizes="(width >= 75rem) 70rem, 100vw" />
            <Caption credit={image.credit} />
          </figure>
        )}
        <div className={styles.text}>
          <div>
            {recap.previously && <PreviouslyHere previously={recap.previously} show={show} />}
            {recap.isTake && <p className={styles.take}>{takeWords}</p>}
            <Contents blocks={body} />
            <ReadingAid nonce={nonce} />
            <Body blocks={body} />
            <Hindsight
              grade={recap.grade}
              publishedAt={recap.publishedAt}
              regrades={recap.regrades}
              zone={site.zone}
            />
            <Corrections corrections={corrections} zone={site.zone} />
            <MentionCards cards={recap.cards} asOf={recap.asOf} zone={site.zone} />
          </div>
          <footer className={styles.end}>
            {tags.length > 0 && (
              <p>
                <Names names={tags.map(({ title, path }) => ({ name: title, path }))}>Filed under </Names>.
              </p>
            )}
            <FeedNote of={show.path} feeds={site.feeds}>{`of ${show.title}`}</FeedNote>
          </footer>
        </div>
      </article>
      <Facts recap={recap} />
      <Beside recap={recap} zone={site.zone} />
    </div>
  )
}

function Top({ recap, zone }: { recap: RecapOnPage; zone: string }) {
  const { authors, body, dek, grade, headline, publishedAt, show, subject, updatedAt } = recap
  const place = subject.kind === 'episodes' ? subject.episodes[0].place : null
  const label = subjectLabel(subject)
  const words = passagesOf(body).reduce((sum, passage) => sum + countWords(textOf(passage)), 0)
  return (
    <TitleCard
      crumbs={recapCrumbs({ show, subject })}
      code={label && cardCode(label)}
      line={place && lineOf(place)}
      margin={<Aired subject={subject} zone={zone} />}
      grade={grade && <Grade grade={grade} large />}
    >
      <Headline>{headline}</Headline>
      {dek && <Standfirst>{dek}</Standfirst>}
      <Byline
        authors={authors}
        publishedAt={publishedAt}
        correctedAt={updatedAt > publishedAt ? updatedAt : null}
        minutes={readingMinutes(words)}
        zone={zone}
      />
    </TitleCard>
  )
}

function Facts({ recap: { cast, songs, subject } }: { recap: RecapOnPage }) {
  const isOne = subject.kind === 'episodes' && subject.episodes.length === 1
  const unplayed = cast.filter(({ performers }) => performers.length === 0)
  return (
    <>
      {songs.length > 0 && (
        <Section id="songs" title={isOne ? 'Songs in this episode' : 'Songs in these episodes'}>
          <SongsHere songs={songs} />
        </Section>
      )}
      {cast.length > 0 && (
        <Section id="cast" title="Who’s in it">
          <div className={styles.cast}>
            {unplayed.length < cast.length && (
              <Credits
                credits={cast.map(({ character: { title, path }, performers }) => ({
                  ...{ role: title, path, names: performers },
                }))}
              />
            )}
            {unplayed.length > 0 && <LinkList links={unplayed.map(({ character }) => character)} />}
          </div>
        </Section>
      )}
    </>
  )
}

function Beside({ recap: { more, next, previous, show }, zone }: { recap: RecapOnPage; zone: string }) {
  return (
    <>
      <PreviousNext
        previous={toNeighbour({ neighbour: previous, way: 'previous', zone })}
        next={toNeighbour({ neighbour: next, way: 'next', zone })}
      />
      {more.length > 0 && (
        <div className={styles.more}>
          <Section wide id="more" title={<MoreFrom show={show.title} />}>
            <RecapList recaps={more} zone={zone} />
          </Section>
        </div>
      )}
    </>
  )
}

function MoreFrom({ show }: { show: string }) {
  return (
    <>
      More from <cite>{show}</cite>
    </>
  )
}

type NeighbourProps = { neighbour: Neighbour | null; way: 'previous' | 'next'; zone: string }

// What lies ahead is drawn hollow, as it is on the line.
function toNeighbour({ neighbour, way, zone }: NeighbourProps) {
  if (!neighbour) return null
  const { airsAt, hasAired, label, path, recap } = neighbour
  const state: CodeState = !hasAired ? 'not-aired' : way === 'next' ? 'open' : 'solid'
  const day = airsAt && <Day iso={airsAt} zone={zone} />
  return {
    label: cardCode(label),
    path: recap?.path ?? path,
    title: recap?.headline,
    state,
    note: !recap && day && (hasAired ? <>Aired {day}</> : <>Airs {day}</>),
  }
}

function Aired({ subject, zone }: { subject: RecapSubject; zone: string }) {
  if (subject.kind !== 'episodes') return null
  return subject.episodes.map(({ id, name, airsAt, place }) => (
    <Fragment key={id}>
      {name && (
        <p>
          <strong>{`“${name}”`}</strong>
        </p>
      )}
      {airsAt && (
        <p>
          {place.number <= place.aired ? 'Aired ' : 'Airs '}
          <Day iso={airsAt} zone={zone} />
        </p>
      )}
    </Fragment>
  ))
}

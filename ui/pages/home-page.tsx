import type { ReactElement } from 'react'
import type { FrontSection } from '#core/front-page.ts'
import type { RecapCard, Site } from '#core/model.ts'
import { lineOf } from '#core/season-line.ts'
import type { Home } from '#core/season-model.ts'
import { cardCode } from '#core/subject.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Feature } from '../lists/feature.tsx'
import { NewSongs } from '../lists/new-songs.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { ShowsSoFar } from '../lists/shows-so-far.tsx'
import { Byline } from '../parts/byline.tsx'
import { Empty } from '../parts/empty.tsx'
import { Grade } from '../parts/grade.tsx'
import { Headline } from '../parts/headline.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Kicker } from '../parts/kicker.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

type Props = { home: Home; site: Site }

export function HomePage({ home, site }: Props) {
  return (
    <>
      {home.lead ? <Lead recap={home.lead} site={site} /> : <Nothing site={site} />}
      {home.sections.map((section) => {
        const Part = parts[section]
        return <Part key={section} home={home} site={site} />
      })}
    </>
  )
}

const parts: Record<FrontSection, (props: Props) => ReactElement | null> = {
  new: AlsoNew,
  'on-now': OnNow,
  songbook: Songbook,
  desk: Desk,
}

function Lead({ recap, site }: { recap: RecapCard; site: Site }) {
  const { about, dek, grade, headline, path, show } = recap
  return (
    <div {...inColour(show.colour)}>
      <h1>
        <Hidden>{site.name}</Hidden>
      </h1>
      <TitleCard
        crumbs={[]}
        kicker={<Kicker links={[show]} />}
        code={about && cardCode(about.label)}
        line={about?.place && lineOf(about.place)}
        grade={grade && <Grade grade={grade} large />}
        gradeIn="margin"
      >
        <Headline level={2} path={path}>
          {headline}
        </Headline>
        {dek && <Standfirst>{dek}</Standfirst>}
        <Byline authors={recap.authors} publishedAt={recap.publishedAt} zone={site.zone} />
      </TitleCard>
    </div>
  )
}

/** The front page before the first recap. */
function Nothing({ site }: { site: Site }) {
  return (
    <>
      <TitleCard crumbs={[]} name={site.name}>
        <Standfirst>{site.tagline ?? 'A recap the morning after.'}</Standfirst>
      </TitleCard>
      <Section id="recaps" title="Recaps">
        <Empty>Nothing yet. We are watching.</Empty>
      </Section>
    </>
  )
}

function AlsoNew({ home, site }: Props) {
  if (!home.lead) return null
  return (
    <Section id="recaps" title="Also new" wide>
      {home.recaps.length > 0 && <RecapList recaps={home.recaps} zone={site.zone} />}
      <MoreLink path="/recaps">Every recap, newest first</MoreLink>
    </Section>
  )
}

function OnNow({ home, site }: Props) {
  if (home.shows.length === 0) return null
  return (
    <Section id="shows" title="Lately, and how far they have got">
      <ShowsSoFar shows={home.shows} zone={site.zone} />
      <MoreLink path="/shows">Every show</MoreLink>
    </Section>
  )
}

function Songbook({ home }: Props) {
  if (home.songs.length === 0) return null
  return (
    <Section id="songs" title="New in the songbook">
      <NewSongs songs={home.songs} />
    </Section>
  )
}

function Desk({ home, site }: Props) {
  if (home.desk.length === 0) return null
  return (
    <Section id="desk" title="From the desk">
      {home.desk.map((recap) => (
        <Feature key={recap.id} recap={recap} zone={site.zone} withShow />
      ))}
    </Section>
  )
}

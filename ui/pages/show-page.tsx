import { showCrumbs } from '#core/crumbs.ts'
import type { Site } from '#core/model.ts'
import { previouslyTitle } from '#core/previously.ts'
import type { ShowPage as Model, ShowSeason } from '#core/season-model.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { EpisodeList } from '../lists/episode-list.tsx'
import { Feature } from '../lists/feature.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { NewSongs } from '../lists/new-songs.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Credits } from '../parts/credits.tsx'
import { Day } from '../parts/day.tsx'
import { Empty } from '../parts/empty.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { airedWords, SoFar } from '../parts/so-far.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

type Props = { show: Model; site: Site }

export function ShowPage({ show, site }: Props) {
  const { essays, newest, previously, seasons, soFar, start } = show
  const dek = seasons.find(({ number }) => number === soFar?.number)?.dek
  return (
    <div {...inColour(show.colour)}>
      <TitleCard
        crumbs={showCrumbs}
        name={show.title}
        huge
        chart={soFar && <SoFar season={soFar} songs large />}
        margin={<Facts show={show} site={site} />}
      >
        {dek && <Standfirst>{dek}</Standfirst>}
        {previously && (
          <MoreLink path={previously.path}>{previouslyTitle({ show, label: previously.label })}</MoreLink>
        )}
      </TitleCard>
      {start && (
        <Section id="start" title="Start here">
          <Feature recap={start} zone={site.zone} />
        </Section>
      )}
      {newest && newest.id !== start?.id && (
        <Section id="newest" title="Newest">
          <Feature recap={newest} zone={site.zone} />
        </Section>
      )}
      {!newest && (
        <Section id="recaps" title="Recaps">
          <Empty>None yet. We are watching.</Empty>
        </Section>
      )}
      <Seasons seasons={seasons} zone={site.zone} />
      <Cast show={show} />
      <Songs show={show} />
      {essays.length > 0 && (
        <Section id="essays" title="On the show as a whole" wide>
          <RecapList recaps={essays} zone={site.zone} />
        </Section>
      )}
      <Follow site={site} isFollowable show={show} />
    </div>
  )
}

function Facts({ show: { since, soFar }, site }: Props) {
  return (
    <>
      {soFar && (
        <p>
          <strong>{`Season ${soFar.number}, ${airedWords(soFar, site)}`}</strong>
        </p>
      )}
      {soFar?.next && (
        <p>
          Next <Day iso={soFar.next} zone={site.zone} />
        </p>
      )}
      {since && (
        <p>
          Since <Day iso={since} zone={site.zone} />
        </p>
      )}
      {soFar?.episodes.some(({ grade }) => grade) && (
        <p>
          {soFar.episodes.some(({ songs }) => songs > 0)
            ? 'Bars are grades, dots are songs'
            : 'Bars are grades'}
        </p>
      )}
    </>
  )
}

function Seasons({ seasons, zone }: { seasons: readonly ShowSeason[]; zone: string }) {
  const earlier = seasons.filter(({ episodes }) => episodes.length === 0)
  const listed = seasons.filter(({ episodes }) => episodes.length > 0)
  if (seasons.length === 0) {
    return (
      <Section id="episodes" title="Episodes">
        <Empty>None yet. The kettle is on.</Empty>
      </Section>
    )
  }
  return (
    <>
      {listed.map(({ episodes, id, name, number, path, title }) => (
        <Section
          key={id}
          id={`season-${number}`}
          title={number === 0 ? 'Specials' : name ? `${title}: ${name}` : title}
          note={<a href={path}>Grades and songs</a>}
        >
          <EpisodeList episodes={episodes} zone={zone} />
        </Section>
      ))}
      {earlier.length > 0 && (
        <Section id="seasons" title={listed.length > 0 ? 'Earlier seasons' : 'Seasons'}>
          <LinkList
            links={earlier.map(({ id, name, path, title }) => ({
              id,
              path,
              title: name ? `${title}: ${name}` : title,
            }))}
          />
        </Section>
      )}
    </>
  )
}

function Cast({ show: { cast, path } }: { show: Model }) {
  if (cast.length === 0) return null
  const credits = cast.map((character) => {
    const now = character.performers.filter(({ holds }) => holds)
    return { role: character.title, path: character.path, names: now.length > 0 ? now : character.performers }
  })
  const unplayed = cast.filter(({ performers }) => performers.length === 0)
  return (
    <Section id="characters" title="Who’s in it">
      {credits.some(({ names }) => names.length > 0) && <Credits credits={credits} />}
      {unplayed.length > 0 && <LinkList links={unplayed} />}
      <MoreLink path={`${path}/characters`}>All characters so far</MoreLink>
    </Section>
  )
}

function Songs({ show: { path, songs } }: { show: Model }) {
  if (songs.length === 0) return null
  return (
    <Section id="songs" title="Newest songs">
      <NewSongs songs={songs} />
      <MoreLink path={`${path}/songs`}>Every song, episode by episode</MoreLink>
    </Section>
  )
}

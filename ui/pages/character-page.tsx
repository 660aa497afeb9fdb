import type { Character } from '#core/character-page.ts'
import { characterCrumbs } from '#core/crumbs.ts'
import type { PerformanceLine, Performer, Site } from '#core/model.ts'
import { lineSoFar } from '#core/season-line.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Along } from '../lists/along.tsx'
import { Songbook } from '../lists/songbook.tsx'
import { Code } from '../parts/code.tsx'
import { Empty } from '../parts/empty.tsx'
import { Facts } from '../parts/facts.tsx'
import { Names } from '../parts/names.tsx'
import { Pager } from '../parts/pager.tsx'
import { People } from '../parts/people.tsx'
import { Portrait } from '../parts/portrait.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

export function CharacterPage({ character, site }: { character: Character; site: Site }) {
  const { about, along, asOf, image, paging, performances, show, title } = character
  const [first, ...others] = about
  const isFirst = paging.page === 1
  const crumbs = characterCrumbs({ show })
  return (
    <div {...inColour(show.colour)}>
      <TitleCard
        crumbs={isFirst ? crumbs : [...crumbs, character]}
        name={title}
        line={asOf && lineSoFar(asOf.place)}
        margin={
          asOf && (
            <p>
              As of <Code label={asOf.label} small />
            </p>
          )
        }
      >
        {isFirst && <Standfirst>{first ?? `Somebody in ${show.title}.`}</Standfirst>}
        {isFirst && <CharacterFacts character={character} />}
        {isFirst && others.length > 0 && (
          <Prose>
            {others.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </Prose>
        )}
      </TitleCard>
      {isFirst && image && <Portrait image={image} />}
      <Section
        id="mentions"
        title={`${title}, along the season`}
        note={`Every recap that names ${title}, and the sentence that does`}
      >
        {along.some(({ entries }) => entries.some(({ kind }) => kind === 'named')) ? (
          <Along seasons={along} zone={site.zone} />
        ) : (
          <Empty>In none of our recaps yet.</Empty>
        )}
        <Pager paging={paging} of={`places that name ${title}`} />
      </Section>
      {isFirst && (
        <Section id="songs" title="Songbook" note="In the order of the show">
          {performances.length > 0 ? (
            <Songbook performances={performances} of={character.id} />
          ) : (
            <Empty>Has not sung a note. There is time.</Empty>
          )}
        </Section>
      )}
      <Follow site={site} isFollowable own={{ ...character, how: 'with' }} show={show} />
    </div>
  )
}

function CharacterFacts({ character }: { character: Character }) {
  const { aliases, companions, firstSeen, performances, performers, relations } = character
  const kinds = Map.groupBy(relations, ({ is }) => is)
  return (
    <Facts
      facts={[
        { name: 'Played by', value: performers.length > 0 ? <PlayedBy performers={performers} /> : null },
        {
          name: 'First seen',
          value: firstSeen && (
            <a href={firstSeen.path}>
              <Code label={firstSeen.label} small />
            </a>
          ),
        },
        { name: 'Sings', value: performances.length > 0 ? howOften(performances) : null },
        {
          name: 'Most often named with',
          value: companions.length > 0 ? <People people={companions} /> : null,
        },
        ...[...kinds].map(([is, rows]) => ({
          name: upperFirst(is),
          value: <People people={rows.map(({ whom }) => whom)} />,
        })),
        { name: 'Also called', value: aliases.length > 0 ? list.format(aliases) : null },
      ]}
    />
  )
}

/** Who plays them, and who did, by episodes; whoever plays them now comes first. */
function PlayedBy({ performers }: { performers: readonly Performer[] }) {
  const now = performers.filter(({ holds }) => holds)
  const before = performers.filter(({ holds }) => !holds)
  return [...now, ...before].map((performer, index) => (
    <span key={`${performer.path} ${performer.since}`}>
      {index > 0 && '; '}
      <Names names={[performer]} />
      <Span performer={performer} />
    </span>
  ))
}

function Span({ performer: { holds, since, until } }: { performer: Performer }) {
  const from = since && <Code label={since} small />
  const to = until && <Code label={until} small />
  if (holds) return from && <>, since {from}</>
  if (from && to) {
    return (
      <>
        , {from} to {to}
      </>
    )
  }
  return to ? <>, until {to}</> : ', before'
}

const list = new Intl.ListFormat('en')

function howOften(performances: readonly PerformanceLine[]): string {
  const songs = new Set(performances.map(({ song }) => song.id)).size
  const times = performances.length === 1 ? 'once' : `${performances.length} times`
  return `${times}, ${songs === 1 ? '1 song' : `${songs} songs`}`
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

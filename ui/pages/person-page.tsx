import type { PersonPage as Model, Role, Site, SungLine } from '#core/model.ts'
import { Follow } from '../frame/follow.tsx'
import { Opening } from '../frame/opening.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { RoleList } from '../lists/role-list.tsx'
import { Songbook } from '../lists/songbook.tsx'
import { WorkList } from '../lists/work-list.tsx'
import { Portrait } from '../parts/portrait.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

export function PersonPage({ person, site }: { person: Model; site: Site }) {
  const { biography, portrait, title } = person
  return (
    <>
      <TitleCard crumbs={[]} name={title}>
        {biography && <Standfirst>{biography}</Standfirst>}
      </TitleCard>
      {portrait && <Portrait image={portrait} />}
      {biography || portrait ? (
        <Credited person={person} />
      ) : (
        <Opening>
          <Credited person={person} />
        </Opening>
      )}
      <Follow site={site} isFollowable own={{ ...person, how: 'that mentions' }} />
    </>
  )
}

/** What somebody did: each show in its own colour, and the songs that they wrote. */
function Credited({ person: { performances, roles, songs } }: { person: Model }) {
  const shows = [...new Map(roles.map(({ show }) => [show.id, show])).values()]
  return (
    <>
      {shows.map((show) => (
        <div key={show.id} {...inColour(show.colour)}>
          <InShow
            show={show}
            roles={roles.filter((role) => role.show.id === show.id)}
            performances={performances.filter((line) => line.show.id === show.id)}
          />
        </div>
      ))}
      {songs.length > 0 && (
        <Section id="songs" title="Wrote">
          <WorkList works={songs} />
        </Section>
      )}
    </>
  )
}

type InShowProps = { show: Role['show']; roles: readonly Role[]; performances: readonly SungLine[] }

function InShow({ performances, roles, show }: InShowProps) {
  const slug = show.path.slice(show.path.lastIndexOf('/') + 1)
  // With one role it goes without saying who sings.
  const alone = roles.length === 1 ? roles[0]?.character.id : undefined
  return (
    <Section
      id={`in-${slug}`}
      title={<a href={show.path}>{show.title}</a>}
      note="As far as the show has aired"
    >
      <RoleList roles={roles} />
      {performances.length > 0 && <Songbook performances={performances} of={alone} />}
    </Section>
  )
}

import type { CharactersPage as Model } from '#core/model.ts'
import { Opening } from '../frame/opening.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { CastList } from '../lists/cast-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { inColour } from '../styles/in-colour.ts'

export function CharactersPage({ list: { characters, paging, show } }: { list: Model }) {
  return (
    <div {...inColour(show.colour)}>
      <TitleCard
        crumbs={[show]}
        name={`Everybody in ${show.title}`}
        nameAs={
          <>
            Everybody in <em>{show.title}</em>
          </>
        }
      />
      <Opening>
        <Section id="characters" title="As far as the show has aired">
          {characters.length > 0 ? (
            <CastList characters={characters} />
          ) : (
            <Empty>Nobody has been introduced yet.</Empty>
          )}
          <Pager paging={paging} of={`characters of ${show.title}`} />
        </Section>
      </Opening>
    </div>
  )
}

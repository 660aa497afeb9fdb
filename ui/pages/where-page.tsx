import type { Site } from '#core/model.ts'
import type { Where } from '#core/where.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { MovedNote, WhereControl } from '../parts/where.tsx'
import { WhereScript } from '../parts/where-script.tsx'
import { inColour } from '../styles/in-colour.ts'

/** Every episode of a show as a place where its reader could be. */
export function WherePage({ where, site }: { where: Where; site: Site }) {
  return (
    <>
      <MovedNote where={where} />
      <div {...inColour(where.show.colour)}>
        <TitleCard crumbs={[where.show]} name="Where you are" />
      </div>
      <WhereControl where={where} zone={site.zone} isWhole />
      <WhereScript />
    </>
  )
}

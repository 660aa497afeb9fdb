import type { TagPage as Model, Site } from '#core/model.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Pager } from '../parts/pager.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

export function TagPage({ tag, site }: { tag: Model; site: Site }) {
  const { description, paging, recaps, show, title } = tag
  return (
    <div {...inColour(show?.colour ?? null)}>
      <TitleCard crumbs={show ? [show] : []} name={title}>
        <Standfirst>
          {description ??
            (show
              ? `What we filed under this in ${show.title}.`
              : 'What we filed under this, in every show.')}
        </Standfirst>
      </TitleCard>
      <Section id="recaps" title="Recaps" note="Newest first">
        <RecapList recaps={recaps} zone={site.zone} />
        <Pager paging={paging} of={`recaps filed under ${title}`} />
      </Section>
      {show ? (
        <Follow site={site} show={show} />
      ) : (
        <Follow site={site} own={{ ...tag, path: paging.path, how: 'filed under' }} />
      )}
    </div>
  )
}

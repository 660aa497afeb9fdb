import type { AuthorRole } from '#core/author.ts'
import type { AuthorPage as Model, Site } from '#core/model.ts'
import { Follow } from '../frame/follow.tsx'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Label } from '../parts/label.tsx'
import { Pager } from '../parts/pager.tsx'
import { Portrait } from '../parts/portrait.tsx'
import { Prose } from '../parts/prose.tsx'

export function AuthorPage({ author, site }: { author: Model; site: Site }) {
  const { biography, paging, portrait, recaps, roles, title } = author
  return (
    <>
      <TitleCard crumbs={[]} name={title}>
        <Label>
          {roles.map((role) => (
            <span key={role}>{words[role]}</span>
          ))}
        </Label>
      </TitleCard>
      {portrait && <Portrait image={portrait} />}
      {biography && (
        <Section id="about" title={`About ${title}`}>
          <Prose>
            <p>{biography}</p>
          </Prose>
        </Section>
      )}
      <Section id="recaps" title="Recaps" note="Newest first">
        <RecapList recaps={recaps} zone={site.zone} />
        <Pager paging={paging} of={`recaps by ${title}`} />
      </Section>
      <Follow site={site} isFollowable own={{ title, path: paging.path, how: 'by' }} />
    </>
  )
}

const words: Record<AuthorRole, string> = {
  writer: 'Writes recaps',
  contributor: 'Contributes',
  pictures: 'Takes pictures',
}

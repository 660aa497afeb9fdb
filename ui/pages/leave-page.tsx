import type { Site } from '#core/model.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './sign-in.module.css'

type Props = { site: Site; reader: { email: string | null; name: string | null } }

/** Where a reader deletes her account. */
export function LeavePage({ site, reader }: Props) {
  const name = reader.email ?? reader.name
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>Leave</Headline>
        <Standfirst>
          The account {name && <span className={styles.who}>of {name}</span>} goes at once, with where you
          are, what you follow, what you have read and your private feed. Copies in backups end within thirty
          days.
        </Standfirst>
        <p>
          <a href="/me/export.json">Take everything with you</a> first, if you like: nobody can bring it back.
        </p>
        <form method="post" action="/me/leave/now" className={styles.form}>
          <FormButtons filled buttons={[{ how: 'leave', words: 'Delete my account' }]} />
        </form>
        <p>
          <a href="/me">Stay</a>
        </p>
      </TitleCard>
    </Frame>
  )
}

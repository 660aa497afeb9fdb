import type { Site } from '#core/model.ts'
import type { FollowOfMine } from '#core/reader/me.ts'
import { Frame } from '../frame/frame.tsx'
import { PlaceLine } from '../frame/place-line.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './sign-in.module.css'

type Props = { site: Site; of: FollowOfMine; isFollowed: boolean }

/** Whether a reader follows something, and a button that changes it. */
export function FollowPage({ site, of: { path, title }, isFollowed }: Props) {
  return (
    <Frame site={site}>
      <TitleCard crumbs={[]} chart={<PlaceLine />}>
        <Headline>{isFollowed ? `You follow ${title}` : `Follow ${title}?`}</Headline>
        <Standfirst>
          What is new about it stands in <a href="/me">your place</a> and in your private feed, as far as you
          have seen.
        </Standfirst>
        <form method="post" action="/me/follow/now" className={styles.form}>
          <input type="hidden" name="of" value={path} />
          <FormButtons
            filled={!isFollowed}
            buttons={[
              isFollowed ? { how: 'stop', words: 'Stop following' } : { how: 'follow', words: 'Follow' },
            ]}
          />
        </form>
        <p>
          <a href={path}>Back to {title}</a>
        </p>
      </TitleCard>
    </Frame>
  )
}

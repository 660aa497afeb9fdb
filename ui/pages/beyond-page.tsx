import type { Beyond } from '#core/beyond.ts'
import { episodeCrumbs } from '#core/crumbs.ts'
import type { Site } from '#core/model.ts'
import { previouslyTitle } from '#core/previously.ts'
import type { SeasonLine } from '#core/season-line.ts'
import { TitleCard } from '../frame/title-card.tsx'
import styles from '../parts/button-links.module.css'
import { Day } from '../parts/day.tsx'
import { Headline } from '../parts/headline.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { Standfirst } from '../parts/standfirst.tsx'

// It lies ahead of her.
const line: SeasonLine = {
  before: [{ stroke: 'solid', episodes: 1 }],
  at: 'double',
  after: [{ stroke: 'dotted', episodes: 1 }],
}

/** What a reader is told who comes upon something beyond what she has seen: what it is about, and how she can have it. */
export function BeyondPage({ beyond, site }: { beyond: Beyond; site: Site }) {
  const { airsAt, label, path, place, previously, season, show } = beyond
  return (
    <TitleCard
      crumbs={season === null ? [show] : episodeCrumbs({ show, season })}
      code={label}
      state="open"
      line={line}
      margin={
        airsAt && (
          <p>
            Aired <Day iso={airsAt} zone={site.zone} />
          </p>
        )
      }
    >
      <Headline>Not yet, unless you say so</Headline>
      <Standfirst>
        This tells of more than you have seen, and that is all that you will hear from us about it.
      </Standfirst>
      {previously && (
        <MoreLink path={previously.path}>{previouslyTitle({ show, label: previously.label })}</MoreLink>
      )}
      <div className={styles.buttons}>
        <form method="post" action={`${show.path}/at`}>
          <button type="submit" name="place" value={place} className={styles.button} data-filled>
            I have seen it
          </button>
        </form>
        {path && (
          <form method="get" action={path}>
            <button type="submit" name="once" value={place} className={styles.button}>
              Show me this once
            </button>
          </form>
        )}
      </div>
    </TitleCard>
  )
}

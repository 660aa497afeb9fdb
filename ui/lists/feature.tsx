import type { RecapCard } from '#core/model.ts'
import { cardCode } from '#core/subject.ts'
import { Byline } from '../parts/byline.tsx'
import { Code } from '../parts/code.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './feature.module.css'

type Props = {
  recap: RecapCard
  zone: string
  /** Whether its show is named, on a page that is not the show’s. */
  withShow?: boolean
}

/** One recap alone, set large. */
export function Feature({ recap, zone, withShow = false }: Props) {
  const { about, authors, dek, headline, path, publishedAt, show } = recap
  return (
    <article className={styles.feature} {...inColour(show.colour)}>
      <h3 className={styles.headline}>
        <a href={path}>{headline}</a>
      </h3>
      {dek && <p className={styles.dek}>{dek}</p>}
      <div className={styles.facts}>
        {(withShow || about) && (
          <p>
            {withShow && <a href={show.path}>{show.title}</a>}{' '}
            {about && (
              <a href={about.path}>
                <Code label={cardCode(about.label)} small />
              </a>
            )}
          </p>
        )}
        <Byline authors={authors} publishedAt={publishedAt} zone={zone} />
      </div>
    </article>
  )
}

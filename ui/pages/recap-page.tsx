import type { Recap, Site } from '#core/model.ts'
import { Body } from '../article/body.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Byline } from '../parts/byline.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { Picture } from '../parts/picture.tsx'
import styles from './recap-page.module.css'

export function RecapPage({ recap, site }: { recap: Recap; site: Site }) {
  const { authors, body, dek, episode, headline, image, publishedAt, show, updatedAt } = recap
  return (
    <article>
      <TitleCard crumbs={[show, { title: episode.label, path: episode.path }]} code={episode.label}>
        <h1>{headline}</h1>
        {dek && <p className={styles.dek}>{dek}</p>}
        <Byline
          authors={authors}
          publishedAt={publishedAt}
          correctedAt={updatedAt > publishedAt ? updatedAt : null}
          zone={site.zone}
        />
      </TitleCard>
      {image && (
        <div className={styles.picture}>
          <Picture image={image} sizes="(width >= 75rem) 70rem, 100vw" />
        </div>
      )}
      <div className={styles.text}>
        <Body blocks={body} />
        <footer className={styles.end}>
          <p>
            More of <a href={show.path}>{show.title}</a> and of <a href={episode.path}>{episode.title}</a>.
          </p>
          <FeedNote show={show} />
        </footer>
      </div>
    </article>
  )
}

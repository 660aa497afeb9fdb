import type { Recap, RecapSubject, Show, Site } from '#core/model.ts'
import { subjectLabel } from '#core/subject.ts'
import { Body } from '../article/body.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Byline } from '../parts/byline.tsx'
import { FeedNote } from '../parts/feed-note.tsx'
import { GradeLine } from '../parts/grade-line.tsx'
import { Picture } from '../parts/picture.tsx'
import styles from './recap-page.module.css'

export function RecapPage({ recap, site }: { recap: Recap; site: Site }) {
  const { authors, body, dek, grade, headline, image, publishedAt, show, subject, updatedAt } = recap
  return (
    <article>
      <TitleCard crumbs={[show, ...episodesOf(subject)]} code={codeOf(subject)}>
        <h1>{headline}</h1>
        {dek && <p className={styles.dek}>{dek}</p>}
        <Byline
          authors={authors}
          publishedAt={publishedAt}
          correctedAt={updatedAt > publishedAt ? updatedAt : null}
          zone={site.zone}
        />
        {grade && <GradeLine grade={grade} />}
      </TitleCard>
      {image && (
        <div className={styles.picture}>
          <Picture image={image} sizes="(width >= 75rem) 70rem, 100vw" />
        </div>
      )}
      <div className={styles.text}>
        <Body blocks={body} />
        <footer className={styles.end}>
          <More show={show} subject={subject} />
          <FeedNote show={show} />
        </footer>
      </div>
    </article>
  )
}

function More({ show, subject }: { show: Show; subject: RecapSubject }) {
  return (
    <p>
      More of <a href={show.path}>{show.title}</a>
      {subject.kind === 'episodes' &&
        subject.episodes.map(({ id, path, title }) => (
          <span key={id}>
            {' and of '}
            <a href={path}>{title}</a>
          </span>
        ))}
      .
    </p>
  )
}

function episodesOf(subject: RecapSubject): { title: string; path: string }[] {
  if (subject.kind !== 'episodes') return []
  return subject.episodes.map(({ label, path }) => ({ title: label, path }))
}

// A whole show has no place on its line.
function codeOf(subject: RecapSubject): string | undefined {
  if (subject.kind === 'season') return `S${subject.season}`
  return subjectLabel(subject) ?? undefined
}

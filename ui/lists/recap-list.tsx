import type { RecapCard } from '#core/model.ts'
import { lineOf } from '#core/season-line.ts'
import { cardCode } from '#core/subject.ts'
import { Byline } from '../parts/byline.tsx'
import { Code } from '../parts/code.tsx'
import { Grade } from '../parts/grade.tsx'
import { SmallCard } from '../parts/small-card.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './recap-list.module.css'

type Props = { recaps: readonly RecapCard[]; zone: string }

/** Recaps, each with its safe face. */
export function RecapList({ recaps, zone }: Props) {
  return (
    <ul className={styles.list}>
      {recaps.map((recap) => (
        <li key={recap.id}>
          <RecapItem recap={recap} zone={zone} />
        </li>
      ))}
    </ul>
  )
}

function RecapItem({ recap, zone }: { recap: RecapCard; zone: string }) {
  const { about, dek, grade, headline, path, show } = recap
  return (
    <article className={styles.recap} {...inColour(show.colour)}>
      <div className={styles.card}>
        <SmallCard code={about && cardCode(about.label)} line={about?.place && lineOf(about.place)} />
      </div>
      <div className={styles.words}>
        <p className={styles.place}>
          <a href={show.path}>{show.title}</a>{' '}
          {about && (
            <a href={about.path}>
              <Code label={cardCode(about.label)} small />
            </a>
          )}
        </p>
        <h3 className={styles.headline}>
          <a href={path}>{headline}</a>
        </h3>
        {dek && <p className={styles.dek}>{dek}</p>}
        <Byline authors={recap.authors} publishedAt={recap.publishedAt} zone={zone} />
      </div>
      {grade && (
        <div className={styles.grade}>
          <Grade grade={grade} />
        </div>
      )}
    </article>
  )
}

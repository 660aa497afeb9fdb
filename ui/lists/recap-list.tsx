import type { RecapCard } from '#core/model.ts'
import { Byline } from '../parts/byline.tsx'
import { Picture } from '../parts/picture.tsx'
import styles from './recap-list.module.css'

type Props = {
  recaps: readonly RecapCard[]
  zone: string
  /** Whether the first one is set as the lead. */
  lead?: boolean
}

/** Recaps, each with its safe face. */
export function RecapList({ recaps, zone, lead = false }: Props) {
  return (
    <ul className={styles.list} data-lead={lead || undefined}>
      {recaps.map((recap) => (
        <li key={recap.id} className={styles.item}>
          <RecapItem recap={recap} zone={zone} />
        </li>
      ))}
    </ul>
  )
}

function RecapItem({ recap, zone }: { recap: RecapCard; zone: string }) {
  const { headline, dek, path, show, about, image } = recap
  return (
    <article className={styles.card}>
      <div className={styles.words}>
        <p className={styles.place}>
          <a href={show.path}>{show.title}</a> {about && <a href={about.path}>{about.label}</a>}
        </p>
        <h3 className={styles.headline}>
          <a href={path}>{headline}</a>
        </h3>
        {dek && <p className={styles.dek}>{dek}</p>}
        <Byline authors={recap.authors} publishedAt={recap.publishedAt} zone={zone} />
      </div>
      {image && <Picture className={styles.picture} image={image} sizes="(width >= 45rem) 12rem, 100vw" />}
    </article>
  )
}

import type { TextPage as Model } from '#core/model.ts'
import { Body } from '../article/body.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import styles from './recap-page.module.css'

export function TextPage({ page }: { page: Model }) {
  return (
    <article>
      <TitleCard crumbs={[]}>
        <h1>{page.title}</h1>
        {page.dek && <p className={styles.dek}>{page.dek}</p>}
      </TitleCard>
      <div className={styles.text}>
        <Body blocks={page.body} />
      </div>
    </article>
  )
}

import type { TextPage as Model } from '#core/model.ts'
import { Body } from '../article/body.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Headline } from '../parts/headline.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './recap-page.module.css'

export function TextPage({ page }: { page: Model }) {
  return (
    <article>
      <TitleCard crumbs={[]}>
        <Headline>{page.title}</Headline>
        {page.dek && <Standfirst>{page.dek}</Standfirst>}
      </TitleCard>
      <div className={styles.text}>
        <Body blocks={page.body} />
      </div>
    </article>
  )
}

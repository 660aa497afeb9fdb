import type { TextPage as Model } from '#core/model.ts'
import { Body } from '../article/body.tsx'
import { Opening } from '../frame/opening.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import styles from './recap-page.module.css'

export function TextPage({ page: { body, dek, title } }: { page: Model }) {
  const text = (
    <div className={styles.text}>
      <Body blocks={body} />
    </div>
  )
  return (
    <article>
      <TitleCard crumbs={[]} name={title}>
        {dek && <Standfirst>{dek}</Standfirst>}
      </TitleCard>
      {dek ? text : <Opening>{text}</Opening>}
    </article>
  )
}

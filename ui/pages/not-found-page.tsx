import { TitleCard } from '../frame/title-card.tsx'
import styles from './not-found-page.module.css'

export function NotFoundPage() {
  return (
    <TitleCard crumbs={[]}>
      <h1>Nothing has aired here</h1>
      <p className={styles.words}>
        There is no page at this address, or there is none any more.{' '}
        <a href="/">Everything there is starts here.</a>
      </p>
    </TitleCard>
  )
}

import { TitleCard } from '../frame/title-card.tsx'
import styles from './not-found-page.module.css'

export function NoPreviewPage() {
  return (
    <main id="main">
      <TitleCard crumbs={[]}>
        <h1>There is no preview here</h1>
        <p className={styles.words}>
          The link may have ended: ask whoever sent it for another. If you work here,{' '}
          <a href="/admin">sign in</a> and open the preview again.
        </p>
      </TitleCard>
    </main>
  )
}

import type { Image } from '#core/model.ts'
import { Picture } from './picture.tsx'
import styles from './portrait.module.css'

/** The picture of whoever a page is about. */
export function Portrait({ image }: { image: Image }) {
  return (
    <div className={styles.portrait}>
      <Picture image={image} sizes="(width >= 45rem) 20rem, 100vw" />
    </div>
  )
}

import type { Figure } from '#core/rich-text/nodes.ts'
import { Picture } from '../parts/picture.tsx'
import styles from './figure.module.css'

/** A picture in the text, with its caption. */
export function FigureView({ figure: { image, caption } }: { figure: Figure }) {
  if (!image) return null
  return (
    <figure className={styles.figure}>
      <Picture image={image} sizes="(width >= 45rem) 37.5rem, 100vw" />
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}

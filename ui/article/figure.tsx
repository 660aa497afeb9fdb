import type { Figure } from '#core/rich-text/nodes.ts'
import { Caption } from '../parts/caption.tsx'
import { Picture } from '../parts/picture.tsx'
import styles from './figure.module.css'

/** A picture in the text, with its caption and whose it is. */
export function FigureView({ figure: { image, caption } }: { figure: Figure }) {
  if (!image) return null
  return (
    <figure className={styles.figure}>
      <Picture image={image} sizes="(width >= 45rem) 37.5rem, 100vw" />
      <Caption credit={image.credit}>{caption}</Caption>
    </figure>
  )
}

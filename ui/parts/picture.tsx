import type { CSSProperties } from 'react'
import { type Format, mediaPath, widthsOf } from '#core/media.ts'
import type { Image } from '#core/model.ts'
import styles from './picture.module.css'

type Props = {
  image: Image
  /** How wide the picture is drawn, in the terms of the `sizes` attribute. */
  sizes: string
  className?: string
  /** Whether it stands at the top of the page, where a reader waits for it. */
  first?: boolean
}

export function Picture({ image, sizes, className, first = false }: Props) {
  const { alt, width, height, focus } = image
  const kept = focus ? ({ '--focus': `${focus.x}% ${focus.y}%` } as CSSProperties) : undefined
  const widest = widthsOf(image).findLast((candidate) => candidate <= 960) ?? 320
  return (
    <picture className={className}>
      <source type="image/webp" srcSet={sourcesOf({ image, format: 'webp' })} sizes={sizes} />
      <img
        className={styles.image}
        style={kept}
        src={mediaPath({ ...image, width: widest, format: 'jpeg' })}
        srcSet={sourcesOf({ image, format: 'jpeg' })}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

function sourcesOf({ image, format }: { image: Image; format: Format }): string {
  return widthsOf(image)
    .map((width) => `${mediaPath({ ...image, width, format })} ${width}w`)
    .join(', ')
}

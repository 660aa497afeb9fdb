import { type Format, mediaPath, widthsOf } from '#core/media.ts'
import type { Image } from '#core/model.ts'

type Props = {
  image: Image
  /** How wide the picture is drawn, in the terms of the `sizes` attribute. */
  sizes: string
  className?: string
}

export function Picture({ image, sizes, className }: Props) {
  const { id, alt, width, height } = image
  const widest = widthsOf(image).findLast((candidate) => candidate <= 960) ?? 320
  return (
    <picture className={className}>
      <source type="image/webp" srcSet={sourcesOf({ image, format: 'webp' })} sizes={sizes} />
      <img
        src={mediaPath({ id, width: widest, format: 'jpeg' })}
        srcSet={sourcesOf({ image, format: 'jpeg' })}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}

function sourcesOf({ image, format }: { image: Image; format: Format }): string {
  const { id } = image
  return widthsOf(image)
    .map((width) => `${mediaPath({ id, width, format })} ${width}w`)
    .join(', ')
}

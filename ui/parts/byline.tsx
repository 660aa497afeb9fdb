import { Day } from './day.tsx'
import { Label } from './label.tsx'

type Props = {
  authors: readonly string[]
  publishedAt: string
  /** When the text that stands here was published, where that was later. */
  correctedAt?: string | null
  zone: string
}

const names = new Intl.ListFormat('en', { type: 'conjunction' })

export function Byline({ authors, publishedAt, correctedAt, zone }: Props) {
  return (
    <Label>
      {authors.length > 0 && <span>By {names.format(authors)}</span>}
      <Day iso={publishedAt} zone={zone} />
      {correctedAt && (
        <span>
          corrected <Day iso={correctedAt} zone={zone} />
        </span>
      )}
    </Label>
  )
}

import { type AuthorRole, authorRoles, type Credit } from '#core/author.ts'
import { Day } from './day.tsx'
import { Label } from './label.tsx'

type Props = {
  authors: readonly Credit[]
  publishedAt: string
  /** When the text that stands here was published, where that was later. */
  correctedAt?: string | null
  zone: string
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

const words: Record<AuthorRole, string> = { writer: 'By', contributor: 'with', pictures: 'pictures by' }

export function Byline({ authors, publishedAt, correctedAt, zone }: Props) {
  return (
    <Label>
      {authorRoles.map((role) => {
        const names = authors.filter((credit) => credit.role === role).map(({ name }) => name)
        return names.length > 0 && <span key={role}>{`${words[role]} ${list.format(names)}`}</span>
      })}
      <Day iso={publishedAt} zone={zone} />
      {correctedAt && (
        <span>
          corrected <Day iso={correctedAt} zone={zone} />
        </span>
      )}
    </Label>
  )
}

import { type AuthorRole, authorRoles, type Credit } from '#core/author.ts'
import { dayOf } from '#core/dates.ts'
import { Day, Moment } from './day.tsx'
import { Label } from './label.tsx'
import { Names } from './names.tsx'

type Props = {
  authors: readonly Credit[]
  publishedAt: string
  /** When the text that stands here was published, where that was later. */
  correctedAt?: string | null
  /** How long it takes to read, in minutes. */
  minutes?: number
  zone: string
}

const words: Record<AuthorRole, string> = { writer: 'By', contributor: 'with', pictures: 'pictures by' }

export function Byline({ authors, publishedAt, correctedAt, minutes, zone }: Props) {
  const isOf = (iso: string) => dayOf({ iso, zone }) === dayOf({ iso: publishedAt, zone })
  return (
    <Label>
      {authorRoles.map((role) => {
        const names = authors.filter((credit) => credit.role === role)
        return (
          names.length > 0 && (
            <Names key={role} names={names}>
              {`${words[role]} `}
            </Names>
          )
        )
      })}
      <Day iso={publishedAt} zone={zone} />
      {correctedAt && (
        <span>
          corrected{' '}
          {isOf(correctedAt) ? (
            <Moment iso={correctedAt} zone={zone} />
          ) : (
            <Day iso={correctedAt} zone={zone} />
          )}
        </span>
      )}
      {minutes ? <span>{minutes === 1 ? '1 minute' : `${minutes} minutes`}</span> : null}
    </Label>
  )
}

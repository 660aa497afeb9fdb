import { dayOf, momentOf } from '#core/dates.ts'

type Props = {
  /** ISO 8601 in UTC. */
  iso: string
  /** The time zone in which the publication lives. */
  zone: string
}

export function Day({ iso, zone }: Props) {
  return <time dateTime={iso}>{dayOf({ iso, zone })}</time>
}

export function Moment({ iso, zone }: Props) {
  return (
    <time dateTime={iso} data-long>
      {momentOf({ iso, zone })}
    </time>
  )
}

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
      {unbroken(momentOf({ iso, zone }))}
    </time>
  )
}

// Between time, half of the day and zone no line ends.
function unbroken(moment: string): string {
  return moment.replace(/, .*$/, (time) => `, ${time.slice(2).replaceAll(' ', '\u00a0')}`)
}

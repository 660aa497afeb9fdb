import { namedMomentOf } from '../dates.ts'
import { linkMail, type Mail } from './mail.ts'

/** Says that a recap which waits to be published cannot go live as it is. `at`: ISO 8601 in UTC, told in `zone`, which is named. */
export function troubleMail({
  site,
  zone,
  headline,
  at,
  problem,
  link,
}: {
  site: string
  zone: string
  headline: string
  at: string
  problem: string
  link: string
}): Mail {
  return linkMail({
    subject: `Will not go live: ${headline}`,
    before: [
      `“${headline}” is to go live at ${site} on ${namedMomentOf({ iso: at, zone })}. Something has changed since it was scheduled, and as it stands it will not be published:`,
      problem,
    ],
    link,
    label: 'Open the recap',
    after: [
      'Put it right and schedule it anew, or change back what was changed: then it goes live as planned.',
    ],
  })
}

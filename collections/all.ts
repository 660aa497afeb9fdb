import type { CollectionConfig } from 'payload'
import { addresses } from './addresses.ts'
import { analyses } from './analyses.ts'
import { auditLog } from './audit-log.ts'
import { authors } from './authors.ts'
import { beats } from './beats.ts'
import { characters } from './characters.ts'
import { drips } from './drips.ts'
import { episodes } from './episodes.ts'
import { leases } from './leases.ts'
import { links } from './links.ts'
import { mails } from './mails.ts'
import { media } from './media.ts'
import { mentions } from './mentions.ts'
import { outbox } from './outbox.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { performances } from './performances.ts'
import { pings } from './pings.ts'
import { previewLinks } from './preview-links.ts'
import { readerAccounts } from './reader-accounts.ts'
import { readerFollows } from './reader-follows.ts'
import { readerPlaces } from './reader-places.ts'
import { readerReadings } from './reader-readings.ts'
import { readerSessions } from './reader-sessions.ts'
import { readerTokens } from './reader-tokens.ts'
import { readers } from './readers.ts'
import { recaps } from './recaps.ts'
import { receipts } from './receipts.ts'
import { redirects } from './redirects.ts'
import { reviews } from './reviews.ts'
import { schedules } from './schedules.ts'
import { seasons } from './seasons.ts'
import { shows } from './shows.ts'
import { songs } from './songs.ts'
import { tags } from './tags.ts'
import { users } from './users.ts'

/** Every collection, in the order in which the panel lists them. */
export const collections: CollectionConfig[] = [
  recaps,
  shows,
  seasons,
  episodes,
  characters,
  people,
  songs,
  performances,
  tags,
  authors,
  media,
  pages,
  redirects,
  schedules,
  reviews,
  previewLinks,
  users,
  readers,
  auditLog,
  addresses,
  mentions,
  beats,
  outbox,
  pings,
  drips,
  links,
  leases,
  mails,
  receipts,
  analyses,
  readerAccounts,
  readerFollows,
  readerPlaces,
  readerReadings,
  readerSessions,
  readerTokens,
]

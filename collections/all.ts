import type { CollectionConfig } from 'payload'
import { addresses } from './addresses.ts'
import { analyses } from './analyses.ts'
import { auditLog } from './audit-log.ts'
import { authors } from './authors.ts'
import { characters } from './characters.ts'
import { drips } from './drips.ts'
import { episodes } from './episodes.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { mentions } from './mentions.ts'
import { outbox } from './outbox.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { performances } from './performances.ts'
import { pings } from './pings.ts'
import { previewLinks } from './preview-links.ts'
import { recaps } from './recaps.ts'
import { redirects } from './redirects.ts'
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
  previewLinks,
  users,
  auditLog,
  addresses,
  mentions,
  outbox,
  pings,
  drips,
  links,
  analyses,
]

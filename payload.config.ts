import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { databaseAdapter } from '#cms/database/index.ts'
import { recapEditor } from '#cms/editor/recap-editor.ts'
import { keepFailure } from '#cms/http/failure.ts'
import { logger } from '#cms/http/log.ts'
import { tick } from '#cms/jobs/tick.ts'
import { noMail } from '#cms/no-mail.ts'
import { foundSite } from '#cms/publishing/found-site.ts'
import { addresses } from '#collections/addresses.ts'
import { characters } from '#collections/characters.ts'
import { episodes } from '#collections/episodes.ts'
import { media } from '#collections/media.ts'
import { mentions } from '#collections/mentions.ts'
import { outbox } from '#collections/outbox.ts'
import { people } from '#collections/people.ts'
import { performances } from '#collections/performances.ts'
import { recaps } from '#collections/recaps.ts'
import { schedules } from '#collections/schedules.ts'
import { seasons } from '#collections/seasons.ts'
import { shows } from '#collections/shows.ts'
import { site } from '#collections/site.ts'
import { songs } from '#collections/songs.ts'
import { tags } from '#collections/tags.ts'
import { users } from '#collections/users.ts'
import { env } from '#env'

// Turbopack knows no `import.meta.dirname`.
const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SITE_URL,
  db: databaseAdapter(),
  editor: recapEditor,
  collections: [
    recaps,
    shows,
    seasons,
    episodes,
    characters,
    people,
    songs,
    performances,
    tags,
    media,
    schedules,
    users,
    addresses,
    mentions,
    outbox,
  ],
  globals: [site],
  endpoints: [tick],
  logger,
  email: noMail,
  hooks: { afterError: [keepFailure] },
  onInit: foundSite,
  sharp,
  graphQL: { disable: true },
  telemetry: false,
  maxDepth: 2,
  defaultDepth: 0,
  upload: { limits: { fileSize: 20 * 1024 * 1024 } },
  admin: {
    user: 'users',
    avatar: 'default',
    components: { providers: ['/cms/admin/panel-provider.tsx#PanelProvider'] },
    meta: { titleSuffix: ' — Previously' },
    importMap: { baseDir: root },
  },
  typescript: { outputFile: path.join(root, 'payload-types.ts') },
})

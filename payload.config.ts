import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { databaseAdapter } from '#cms/database/index.ts'
import { recapEditor } from '#cms/editor/recap-editor.ts'
import { keepFailure } from '#cms/http/failure.ts'
import { logger } from '#cms/http/log.ts'
import { tick } from '#cms/jobs/tick.ts'
import { mail } from '#cms/mail/mail.ts'
import { readHealth } from '#cms/operations/health-endpoint.ts'
import { found } from '#cms/publishing/found.ts'
import { searchRecords } from '#cms/search/search-endpoint.ts'
import { collections } from '#collections/all.ts'
import { site } from '#collections/site.ts'
import { env } from '#env'

// Turbopack knows no `import.meta.dirname`.
const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SITE_URL,
  db: databaseAdapter(),
  editor: recapEditor,
  collections,
  globals: [site],
  endpoints: [tick, searchRecords, readHealth],
  logger,
  email: mail(),
  hooks: { afterError: [keepFailure] },
  onInit: found,
  sharp,
  graphQL: { disable: true },
  telemetry: false,
  maxDepth: 2,
  defaultDepth: 0,
  upload: { limits: { fileSize: 25 * 1024 * 1024 } },
  admin: {
    user: 'users',
    avatar: 'default',
    components: {
      header: ['/cms/admin/health-banner.tsx#HealthBanner'],
      beforeDashboard: ['/cms/admin/health-line.tsx#HealthLine'],
      providers: [
        '/cms/admin/delete-refusal.tsx#DeleteRefusal',
        '/cms/admin/panel-provider.tsx#PanelProvider',
      ],
    },
    meta: { titleSuffix: ' — Previously' },
    importMap: { baseDir: root },
  },
  // `npm run generate` writes the types; by itself Payload would at each start outside production.
  typescript: { outputFile: path.join(root, 'payload-types.ts'), autoGenerate: false },
})

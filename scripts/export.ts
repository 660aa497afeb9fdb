import path from 'node:path'
import { parseArgs } from 'node:util'
import { ownLocation } from '#cms/database/backup.ts'
import config from '#config'
import { env } from '#env'
import { runCommand } from '#scripts/archive/command.ts'
import { exportTo } from '#scripts/archive/export.ts'
import { progressOn } from '#scripts/archive/progress.ts'

// npm run export [-- DIRECTORY]: the publication as JSON lines and image files, without secrets.
await runCommand(async (signal) => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const directory = path.resolve(positionals[0] ?? path.join(env.VAR_DIR, 'exports', `previously-${stamp}`))
  const publication = { config: await config, location: ownLocation(), varDir: env.VAR_DIR }
  const { documents, files, missing } = await exportTo({
    directory,
    publication,
    signal,
    progress: progressOn(process.stdout),
  })
  for (const name of missing) console.error(`The file of an image is not in the media folder: ${name}`)
  console.log(`Wrote ${directory}: ${documents} documents, ${files} media files.`)
})

import path from 'node:path'
import { parseArgs } from 'node:util'
import { ownLocation } from '#cms/database/backup.ts'
import config from '#config'
import { env } from '#env'
import { backup } from '#scripts/archive/backup.ts'
import { runCommand } from '#scripts/archive/command.ts'
import { progressOn } from '#scripts/archive/progress.ts'
import { verify } from '#scripts/archive/verify.ts'

// npm run backup [-- FILE] [-- --verify]: one archive of the database and the media files, while the server runs.
await runCommand(async (signal) => {
  const { values, positionals } = parseArgs({
    options: { verify: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = path.resolve(
    positionals[0] ?? path.join(env.VAR_DIR, 'backups', `previously-${stamp}.tar.zst`),
  )
  const publication = { config: await config, location: ownLocation(), varDir: env.VAR_DIR }
  const work = { file, publication, signal, progress: progressOn(process.stdout) }
  const { documents, files, missing } = await backup(work)
  for (const name of missing) console.error(`The file of an image is not in the media folder: ${name}`)
  console.log(`Wrote ${file}: ${documents} documents, ${files} media files.`)
  if (!values.verify) return
  await verify(work)
  console.log('Restored it beside the database in use, and found the same.')
})

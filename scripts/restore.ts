import path from 'node:path'
import { parseArgs } from 'node:util'
import { ownLocation } from '#cms/database/backup.ts'
import config from '#config'
import { env } from '#env'
import { runCommand } from '#scripts/archive/command.ts'
import { ArchiveError } from '#scripts/archive/format.ts'
import { progressOn } from '#scripts/archive/progress.ts'
import { restore } from '#scripts/archive/restore.ts'
import { verify } from '#scripts/archive/verify.ts'

// npm run restore -- FILE [--replace | --verify]: puts an archive into the place of the database and the media files.
await runCommand(async (signal) => {
  const { values, positionals } = parseArgs({
    options: {
      replace: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new ArchiveError('Usage: npm run restore -- FILE [--replace | --verify]')
  const publication = { config: await config, location: ownLocation(), varDir: env.VAR_DIR }
  const work = { file: path.resolve(file), publication, signal, progress: progressOn(process.stdout) }
  if (values.verify) {
    const { madeAt } = await verify(work)
    console.log(`The archive of ${madeAt} is whole: restored beside the database in use, it is the same.`)
    return
  }
  const { manifest, released } = await restore({ ...work, isReplacing: values.replace })
  if (released > 0) console.log(`References to records that are gone: ${released}. They were let go.`)
  console.log(`Restored the publication of ${manifest.madeAt}.`)
})

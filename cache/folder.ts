import { env } from '#env'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')
const { createHash } = process.getBuiltinModule('node:crypto')

/** Where this build keeps its pages: one folder for each build, database and public address, since pages print all three. */
export function folderOf(serverDistDir: string): string {
  const build = fs.readFileSync(path.join(serverDistDir, '..', 'BUILD_ID'), 'utf8').trim()
  const settings = createHash('sha256').update(JSON.stringify([env.SITE_URL, env.DATABASE_URL ?? '']))
  return path.join(env.VAR_DIR, 'cache', `${build}-${settings.digest('hex').slice(0, 12)}`)
}

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { SchemaSnapshot } from '#cms/database/sqlite-draft.ts'

// node scripts/generate.ts [--migration NAME]: the types of the schema, the panel's import map and, where the
// schema has changed, a migration of the SQLite file with a small database of the schema before it, on which the tests
// try it. No database of yours is connected to.
process.env.PAYLOAD_SECRET ||= 'only-while-generating-never-used-to-serve'
process.env.DATABASE_URL = ''

const { generateImportMap, getPayload } = await import('payload')
const { generateTypes } = await import('payload/node')
const { default: configured } = await import('#config')
const { draftMigration } = await import('#cms/database/sqlite-draft.ts')

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'cms/database/migrations/sqlite')
const { values } = parseArgs({ options: { migration: { type: 'string' } } })
const config = await configured
await generateTypes(config, { log: false })
await generateImportMap(config, { log: false })
console.log('Wrote payload-types.ts and the import map.')
if (values.migration) await writeMigration(values.migration)
process.exit()

async function writeMigration(title: string): Promise<void> {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const snapshotFile = path.join(folder, 'schema.json')
  const before = existsSync(snapshotFile)
    ? (JSON.parse(await readFile(snapshotFile, 'utf8')) as SchemaSnapshot)
    : undefined
  const { steps, snapshot } = await draftMigration({ payload, before })
  if (steps.length === 0) return console.log('The schema has not changed: no migration.')
  const name = `${stamp()}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  await writeFile(path.join(folder, `${name}.ts`), migrationSource(name, steps))
  await writeFile(snapshotFile, `${JSON.stringify(snapshot, null, 1)}\n`)
  await writeFile(path.join(folder, 'index.ts'), await indexSource())
  console.log(
    `Wrote cms/database/migrations/sqlite/${name}.ts (${steps.length} steps). Read it before it is committed.`,
  )
  execFileSync(process.execPath, ['scripts/migration-fixture.ts', name], { cwd: root, stdio: 'inherit' })
}

function stamp(): string {
  return new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
}

function migrationSource(name: string, steps: string[]): string {
  const literals = steps.map((step) => `    \`${step.replace(/[\\`]|\$\{/g, '\\$&')}\`,`)
  return `import type { SqliteMigration } from '#cms/database/migration.ts'

export const migration: SqliteMigration = {
  name: '${name}',
  steps: [
${literals.join('\n')}
  ],
}
`
}

async function indexSource(): Promise<string> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3))
    .sort()
  const imports = names.map((name, place) => `import { migration as m${place} } from './${name}.ts'`)
  return `import type { SqliteMigration } from '#cms/database/migration.ts'
${imports.join('\n')}

export const migrations: SqliteMigration[] = [${names.map((_, place) => `m${place}`).join(', ')}]
`
}

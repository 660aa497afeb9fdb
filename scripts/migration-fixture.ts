import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import mongoose from 'mongoose'

// node scripts/migration-fixture.ts NAME [COMMIT]: a small database of the schema before a migration, seeded by the
// product as it is committed. For one of MongoDB it needs DATABASE_URL: it works in a database of its own there.
process.env.PAYLOAD_SECRET ||= 'only-while-generating-never-used-to-serve'

const { migrations: mongoMigrations } = await import('#cms/database/migrations/mongo/index.ts')
const { migrations: sqliteMigrations } = await import('#cms/database/migrations/sqlite/index.ts')
const { withSeeded } = await import('#scripts/fixture/committed.ts')
const { pack } = await import('#scripts/fixture/packed.ts')
const { takeMongo, takeSqlite } = await import('#scripts/fixture/take.ts')

const [name = '', commit = 'HEAD'] = process.argv.slice(2)
const known = (migrations: { name: string }[]) => migrations.some((migration) => migration.name === name)
const folder = path.resolve(import.meta.dirname, '../tests/fixtures/migrations')

if (known(sqliteMigrations)) {
  await keep({ file: `sqlite/${name}.db.br`, bytes: await withSeeded({ commit }, sqlite) })
} else if (known(mongoMigrations)) {
  await keep({ file: `mongo/${name}.json.br`, bytes: await mongo() })
} else {
  console.error(`There is no migration ${name}.`)
  process.exitCode = 1
}

async function sqlite(seeded: { file: string; folder: string }): Promise<Buffer> {
  return await takeSqlite({ ...seeded, name })
}

async function mongo(): Promise<Buffer> {
  const url = new URL(process.env.DATABASE_URL || 'mongodb://127.0.0.1:27017')
  url.pathname = `/fixture-${randomUUID()}`
  const address = url.toString()
  try {
    return await withSeeded({ commit, url: address }, () => takeMongo({ url: address, name }))
  } finally {
    const connection = await mongoose.createConnection(address).asPromise()
    await connection.dropDatabase()
    await connection.close()
  }
}

async function keep({ file, bytes }: { file: string; bytes: Buffer }): Promise<void> {
  const packed = pack(bytes)
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(path.join(folder, file), packed)
  console.log(`Wrote tests/fixtures/migrations/${file} (${Math.ceil(packed.length / 1000)} kB).`)
}

import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import { type DatabaseOptions, databaseAdapter } from '#cms/database/index.ts'
import { unpack } from '#scripts/fixture/packed.ts'

type Kind = 'sqlite' | 'mongo'

const folder = (kind: Kind) => new URL(`../../fixtures/migrations/${kind}/`, import.meta.url)
const ending = { sqlite: '.db.br', mongo: '.json.br' }

/** The migrations before which a database was committed. */
export function fixtureNames(kind: Kind): string[] {
  return readdirSync(folder(kind))
    .map((file) => file.slice(0, -ending[kind].length))
    .sort()
}

/** The database that was committed with a migration: of the schema before it. */
export function readFixture({ kind, name }: { kind: Kind; name: string }): Buffer {
  return unpack(readFileSync(new URL(`${name}${ending[kind]}`, folder(kind))))
}

/** What the product, started on a database, tells of its recaps. */
export async function listedRecaps(database: DatabaseOptions) {
  const payload = await startProduct(database)
  const all = { depth: 0, limit: 100, trash: true, overrideAccess: true } as const
  try {
    const recaps = await payload.find({ collection: 'recaps', ...all })
    const versions = await payload.findVersions({ collection: 'recaps', ...all })
    const live = await payload.find({ collection: 'recaps', where: { isLive: { equals: true } }, ...all })
    const newest: (string | null | undefined)[] = []
    for (const { id } of recaps.docs) {
      const asked = { id, draft: true, trash: true, depth: 1, overrideAccess: true } as const
      newest.push((await payload.findByID({ collection: 'recaps', ...asked })).headline)
    }
    return {
      recaps: recaps.docs.map(({ id }) => id).sort(),
      versions: versions.docs.map(({ id }) => id).sort(),
      live: live.docs.map(({ id }) => id).sort(),
      newest: newest.sort(),
    }
  } finally {
    await payload.destroy()
  }
}

// Without a key of its own it would be the instance that this process has already.
async function startProduct(database: DatabaseOptions): Promise<Payload> {
  const { default: config } = await import('#config')
  const ours = Object.assign({}, await config, { db: databaseAdapter(database) })
  return await getPayload({ config: ours, key: randomUUID() })
}

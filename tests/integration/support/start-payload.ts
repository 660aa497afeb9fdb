import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { buildConfig, type Config, getPayload, type Payload } from 'payload'
import { afterAll } from 'vitest'
import { type DatabaseOptions, databaseAdapter } from '#cms/database/index.ts'
import { draftMigration } from '#cms/database/sqlite-draft.ts'
import { env } from '#env'

/** The product as it is, on a database of this test file's own. */
export async function startPayload(): Promise<Payload> {
  const { default: config } = await import('#config')
  return started(await getPayload({ config }))
}

/** Made anew for each use, because Payload completes the object that it is given. */
export type SampleConfig = () => Pick<
  Config,
  'collections' | 'globals' | 'jobs' | 'endpoints' | 'hooks' | 'onInit'
>

/** A Payload of another config on an empty database of its own, its schema made from that config. */
export async function startSample(input: {
  config: SampleConfig
  database?: DatabaseOptions
}): Promise<Payload> {
  const location = input.database ?? newDatabase()
  const key = randomUUID()
  const sqliteMigrations = location.sqliteMigrations ?? [
    { name: 'made-for-the-test', steps: await stepsTo(input.config) },
  ]
  const config = built(input.config, { ...location, sqliteMigrations })
  return started(await getPayload({ config, key }))
}

/** A place where no database is yet, on whichever database the tests run. */
export function newDatabase(): DatabaseOptions {
  if (!env.DATABASE_URL) return { file: join(mkdtempSync(join(env.VAR_DIR, 'sample-')), 'sample.db') }
  const url = new URL(env.DATABASE_URL)
  // Begins with the name of the test file's own: with that it is dropped.
  url.pathname += `-${randomUUID().slice(0, 8)}`
  return { url: url.toString() }
}

/** The statements that lead from nothing, or from the schema of `before`, to the schema of a config. */
export async function stepsTo(config: SampleConfig, before?: SampleConfig): Promise<string[]> {
  if (env.DATABASE_URL) return []
  const from = before ? (await draft(before)).snapshot : undefined
  return (await draft(config, from)).steps
}

async function draft(config: SampleConfig, before?: Awaited<ReturnType<typeof draftMigration>>['snapshot']) {
  const options = { config: built(config, newDatabase()), key: randomUUID() }
  const payload = await getPayload({ ...options, disableDBConnect: true, disableOnInit: true })
  return await draftMigration({ payload, before })
}

function built(config: SampleConfig, options: DatabaseOptions) {
  return buildConfig({
    secret: env.PAYLOAD_SECRET,
    db: databaseAdapter(options),
    logger: { options: { level: 'silent' } },
    telemetry: false,
    typescript: { autoGenerate: false },
    ...config(),
  })
}

function started(payload: Payload): Payload {
  afterAll(() => payload.destroy())
  return payload
}

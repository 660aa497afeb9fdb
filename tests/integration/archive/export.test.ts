import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '#cms/database/backup.ts'
import type { Publication } from '#scripts/archive/backup.ts'
import { exportTo } from '#scripts/archive/export.ts'
import { isExported } from '#scripts/archive/exported.ts'
import {
  everyDocument,
  namesIn,
  newFolder,
  ownPublication,
  quietly,
} from '#tests/integration/archive/archives.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World
let own: Publication
let directory: string
let secrets: string[]

const secret = (name: string) => `secret-${name}-0123456789abcdef`

beforeAll(async () => {
  payload = await startPayload()
  world = await buildWorld(payload)
  own = await ownPublication()
  secrets = await makeSecrets()
  directory = path.join(newFolder(), 'export')
  await exportTo({ directory, publication: own, ...quietly })
}, 60_000)

/** How the product works, or what lets somebody in: in no export. */
const leftOut = [
  ...['analyses', 'drips', 'leases', 'links', 'mails', 'outbox', 'pings', 'preview-links'],
  ...[
    'reader-accounts',
    'reader-follows',
    'reader-places',
    'reader-readings',
    'reader-sessions',
    'reader-tokens',
    'receipts',
  ],
]

describe('an export', () => {
  it('has a file for each collection that is decided to be in it, with every document', async () => {
    const documents = await everyDocument(own)
    const slugs = own.config.collections.map(({ slug }) => slug)
    const ours = slugs.filter((slug) => !slug.startsWith('payload-'))
    expect(ours.filter((slug) => !isExported({ slug })).sort()).toEqual(leftOut)
    for (const slug of ours.filter((one) => isExported({ slug: one }))) {
      expect((await lines(slug)).map(({ id }) => id)).toEqual(documents[slug]?.map(({ id }) => id))
    }
  })

  it('says of a recap what is stored, and of its versions', async () => {
    const documents = await everyDocument(own)
    expect(await lines('recaps')).toEqual(documents.recaps)
    expect(await lines('recaps.versions')).toEqual(documents['recaps.versions'])
    expect((await lines('recaps')).map(({ id }) => id)).toEqual([world.recap.id])
    expect(await lines('globals.site')).toHaveLength(1)
  })

  it('holds nothing that lets anybody in', async () => {
    const stored = JSON.stringify(await everyDocument(own))
    const written = await everythingWritten()
    expect(secrets.length).toBeGreaterThan(8)
    for (const one of secrets) {
      expect(stored).toContain(one)
      expect(written).not.toContain(one)
    }
    expect((await lines('users')).map((user) => Object.keys(user).sort())).toEqual([
      ['createdAt', 'email', 'id', 'name', 'role', 'updatedAt'],
    ])
  })

  it('does not go into a folder in which something is', async () => {
    await expect(exportTo({ directory, publication: own, ...quietly })).rejects.toThrow('is not empty')
    expect(await namesIn(path.dirname(directory))).toEqual(['export'])
  })
})

async function makeSecrets(): Promise<string[]> {
  const { id, email } = await buildUser({ payload, role: 'admin' })
  await payload.login({ collection: 'users', data: { email, password: 'a-long-enough-password' } })
  await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const hour = new Date(Date.now() + 3_600_000).toISOString()
  const context = { depth: 0, overrideAccess: true } as const
  await payload.create({
    collection: 'preview-links',
    data: { recapId: world.recap.id, tokenHash: secret('token'), expiresAt: hour },
    ...context,
  })
  await payload.create({
    collection: 'drips',
    data: {
      ...{ readHash: secret('read'), steerHash: secret('steer'), showId: world.show.id, state: 'running' },
      ...{ days: [1], hour: 8, minute: 0, zone: 'Europe/London', releases: [], polledOn: hour },
    } as never,
    ...context,
  })
  await payload.create({
    collection: 'reader-accounts',
    data: { readerId: 'x', provider: 'example', providerAccountId: secret('account') },
    ...context,
  })
  const { users } = await everyDocument(own)
  const user = users?.find((one) => one.id === id)
  const sessions = user?.sessions as { id: string }[]
  const ofUser = [user?.hash, user?.salt, user?.resetPasswordToken, ...sessions.map((one) => one.id)].map(
    String,
  )
  // Parts of them too: nobody should be able to begin guessing.
  const parts = ofUser.slice(0, 3).map((value) => value.slice(4, 24))
  return [...ofUser, ...parts, secret('token'), secret('read'), secret('steer'), secret('account')]
}

async function lines(name: string): Promise<Document[]> {
  const all = await readFile(path.join(directory, `${name}.jsonl`), 'utf8')
  return all
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document)
}

async function everythingWritten(): Promise<string> {
  const files = (await namesIn(directory)).filter((name) => name !== 'media')
  const texts = await Promise.all(files.map((name) => readFile(path.join(directory, name), 'utf8')))
  return texts.join('\n')
}

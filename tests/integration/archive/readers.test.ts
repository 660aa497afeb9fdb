import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { adapter as whole } from '#auth/adapter.ts'
import {
  backUp,
  emptyPlace,
  everyDocument,
  ownPublication,
  restoreTo,
  startOn,
} from '#tests/integration/archive/archives.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

const adapter = whole as Required<typeof whole>

beforeAll(async () => {
  await startPayload()
})

it('a backup holds readers and how they sign in, and nobody who is signed in or about to be', async () => {
  const expires = new Date(Date.now() + 60_000)
  const email = `${randomUUID()}@example.com`
  const reader = await adapter.createUser({ email, emailVerified: new Date(), name: 'Mae' })
  const account = { provider: 'example', providerAccountId: randomUUID(), type: 'oauth' as const }
  await adapter.linkAccount({ ...account, userId: reader.id })
  await adapter.createSession({ sessionToken: randomUUID(), userId: reader.id, expires })
  await adapter.createVerificationToken({ identifier: email, token: randomUUID(), expires })

  const own = await ownPublication()
  const held = await everyDocument(own)
  expect(
    Object.keys(held)
      .filter((name) => name.startsWith('reader'))
      .sort(),
  ).toEqual(['reader-accounts', 'reader-follows', 'reader-places', 'reader-readings', 'readers'])
  const place = await emptyPlace()
  await restoreTo({ file: await backUp(own), publication: place })
  const there = await startOn(place)
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const
  expect((await there.find({ collection: 'readers', ...all })).docs).toMatchObject([{ id: reader.id, email }])
  expect((await there.find({ collection: 'reader-accounts', ...all })).docs).toMatchObject([
    { readerId: reader.id, providerAccountId: account.providerAccountId },
  ])
  for (const collection of ['reader-sessions', 'reader-tokens'] as const)
    expect((await there.find({ collection, ...all })).docs).toEqual([])
  await there.destroy()
})

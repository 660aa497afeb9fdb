import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '#cms/database/index.ts'
import { migrations } from '#cms/database/migrations/mongo/index.ts'
import { fixtureNames, listedRecaps, readFixture } from '#tests/integration/support/migration-fixtures.ts'
import { carried } from '#tests/integration/support/mongo/carried.ts'
import { type Documents, fillMongo, readMongo } from '#tests/integration/support/mongo/whole-database.ts'
import { newDatabase } from '#tests/integration/support/start-payload.ts'

const names = migrations.map(({ name }) => name)
const connection = mongoose.createConnection()

afterAll(() => connection.close())

test('each migration has the database before it (else: node scripts/migration-fixture.ts NAME)', () => {
  const kept = fixtureNames('mongo')
  expect(names.filter((name) => !kept.includes(name))).toEqual([])
  expect(kept.filter((name) => !names.includes(name))).toEqual([])
})

test('what each migration does to documents is known', () => {
  expect(Object.keys(carried)).toEqual(names)
})

describe.each(names)('the database before %s', (name) => {
  const { url = '' } = newDatabase()
  const due = names.slice(names.indexOf(name))
  const changes = due.flatMap((one) => carried[one] ?? [])
  let before: Documents
  let after: Documents
  let ran: string[]

  beforeAll(async () => {
    before = await fillMongo({ url, packed: readFixture({ kind: 'mongo', name }) })
    ran = await migrateDatabase({ url })
    after = await readMongo(url)
  })

  test('is migrated by what came since', () => {
    expect(ran).toEqual(due)
    expect(after['payload-migrations']?.map((one) => one.name).sort()).toEqual([...names].sort())
  })

  test('keeps every document and every value, but for those that a migration is known to change', () => {
    const made = ['payload-migrations', ...changes.flatMap((change) => change.made ?? [])]
    const kept = (documents: Documents) =>
      Object.fromEntries(Object.entries(documents).filter(([collection]) => !made.includes(collection)))
    expect(Object.keys(before)).toContain('_recaps_versions')
    expect(kept(after)).toEqual(kept(expected()))
  })

  test('is one on which the product starts and lists recaps and versions', async () => {
    const ids = (documents: Documents[string] = []) => documents.map(({ _id }) => String(_id)).sort()
    const live = before.recaps?.filter(({ liveRev }) => typeof liveRev === 'number')
    expect(live?.length).toBeGreaterThan(0)
    const listed = await listedRecaps({ url })
    expect(listed).toMatchObject({ recaps: ids(before.recaps), live: ids(live) })
    expect(listed.versions).toEqual(ids(before._recaps_versions))
  })

  /** The documents before, with what the migrations since are known to have done to them. */
  function expected(): Documents {
    const changed = (collection: string) =>
      (before[collection] ?? []).map((document) =>
        changes.reduce(
          (one, change) => change.filled?.[collection]?.(one, { before, after }) ?? one,
          document,
        ),
      )
    return Object.fromEntries(Object.keys(before).map((collection) => [collection, changed(collection)]))
  }
})

test('before names above recaps were authors, they are made into authors', async () => {
  const { url = '' } = newDatabase()
  await fillMongo({ url, packed: readFixture({ kind: 'mongo', name: '20261125-authors' }) })
  await migrateDatabase({ url })
  const { authors, users } = await readMongo(url)
  const account = (name: string) => users?.find((user) => user.name === name)?._id
  expect(authors?.map(({ name, slug, account }) => ({ name, slug, account }))).toEqual(
    expect.arrayContaining([
      { name: 'Felix Adeyemi', slug: 'felix-adeyemi', account: account('Felix Adeyemi') },
      { name: 'Imogen Hale', slug: 'imogen-hale', account: account('Imogen Hale') },
      { name: 'Nora Vance', slug: 'nora-vance', account: account('Nora Vance') },
      { name: 'Zoë Marchbank', slug: 'zoe-marchbank', account: undefined },
    ]),
  )
  expect(authors).toHaveLength(4)
})

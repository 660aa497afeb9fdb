import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { queueContext } from '#cms/database/index.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { sample } from '#tests/integration/support/sample.ts'
import { sampleApi } from '#tests/integration/support/sample-api.ts'
import { newDatabase, startSample } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let api: ReturnType<typeof sampleApi>

beforeAll(async () => {
  payload = await startSample({ config: sample, database: { ...newDatabase(), patience: 1000 } })
  api = sampleApi(payload)
})
beforeEach(() => emptyDatabase(payload))

test('fifty saves, a login and a failed login at once all succeed', async () => {
  const login = { email: 'kit@previously.example', password: 'a-long-password' }
  await api.create('staff', login)
  const show = await api.create('shows', { slug: 'smash' })
  const articles = await Promise.all(
    many(50, (n) => api.create('articles', { slug: `a${n}`, show: show.id })),
  )

  const parts = many(20, (n) => ({ text: `Part ${n}`, about: show.id }))
  const saves = articles.map(({ id }) => api.update('articles', id, { title: 'Saved', parts }))
  const logins = [signIn(login), signIn({ ...login, password: 'wrong' }).catch((error) => error.status)]
  const [signedIn, refused] = await Promise.all(logins)

  expect((await Promise.all(saves)).map(({ title }) => title)).toEqual(many(50, () => 'Saved'))
  expect(await api.find('articles', { 'parts.text': { equals: 'Part 19' } })).toHaveLength(50)
  expect(signedIn.token).toBeTruthy()
  expect(refused).toBe(401)
})

test('a nested operation that was not given req is refused by name and others go on', async () => {
  const show = await api.create('shows', { slug: 'smash' })
  const forgetful = api.create(
    'articles',
    { slug: 'a' },
    { after: () => api.update('shows', show.id, { title: 'No' }) },
  )
  const other = api.create('shows', { slug: 'other' })

  await expect(forgetful).rejects.toThrow(/"shows".*pass req on/)
  await expect(other).resolves.toMatchObject({ slug: 'other' })
  expect(await api.count('articles')).toBe(0)
})

test('a nested write to the database itself that was not given req is refused by name', async () => {
  const show = await api.create('shows', { slug: 'smash' })
  const write = () => payload.db.updateOne({ collection: 'shows', id: show.id, data: { title: 'No' } })

  await expect(api.create('articles', { slug: 'a' }, { before: write })).rejects.toThrow(
    /"shows".*pass req on/,
  )
  expect(await api.count('articles')).toBe(0)
})

test('a nested read that was not given req is answered', async () => {
  await api.create('shows', { slug: 'smash' })
  let seen = 0
  const read = async () => {
    seen = await api.count('shows')
  }
  await api.create('articles', { slug: 'a' }, { after: read })
  expect(seen).toBe(1)
})

test('a nested operation in a flow of its own gives up waiting, by name, and the queue goes on', async () => {
  const lost = () => queueContext.run(() => api.create('shows', { slug: 'nested' }))

  await expect(api.create('articles', { slug: 'a' }, { after: lost })).rejects.toThrow(/waited 1 s/)
  await expect(api.create('shows', { slug: 'next' })).resolves.toMatchObject({ slug: 'next' })
  expect(await api.count('articles')).toBe(0)
})

test('a transaction that nobody ends is put out when others wait', async () => {
  const id = await queueContext.run(() => payload.db.beginTransaction())
  await expect(api.create('shows', { slug: 'first' })).rejects.toThrow(/waited 1 s/)
  await expect(api.create('shows', { slug: 'second' })).rejects.toThrow(/waited 1 s/)

  await expect(api.create('shows', { slug: 'third' })).resolves.toMatchObject({ slug: 'third' })
  await expect(payload.db.commitTransaction(id as string)).rejects.toThrow(/Nothing was stored/)
})

test('a forgotten password is answered at once, hangs nobody and stays limited to one request', async () => {
  const email = 'kit@previously.example'
  await api.create('staff', { email, password: 'a-long-password' })
  const forget = () => payload.forgotPassword({ collection: 'staff' as never, data: { email } as never })

  expect(await forget()).toMatch(/^[0-9a-f]{40}$/)
  expect(await forget()).toBeNull()
  await expect(api.create('shows', { slug: 'next' })).resolves.toMatchObject({ slug: 'next' })
})

async function signIn(data: { email: string; password: string }) {
  return await payload.login({ collection: 'staff' as never, data: data as never })
}

function many<Item>(count: number, make: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, n) => make(n))
}

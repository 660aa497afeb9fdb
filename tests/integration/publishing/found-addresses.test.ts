import type { Payload } from 'payload'
import { beforeEach, expect, it } from 'vitest'
import { foundAddresses } from '#cms/publishing/found-addresses.ts'
import { foundNames } from '#cms/publishing/found-names.ts'
import { readAuthorAt } from '#data/author.ts'
import { readRecapAt } from '#data/recap.ts'
import { readSeasonAt } from '#data/season.ts'
import { readWorkAt } from '#data/work.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { buildShow, buildSong } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { stored } from '#tests/integration/support/stored.ts'

let payload: Payload
let world: World

beforeEach(async () => {
  payload ??= await startPayload()
  world = await buildWorld(payload)
})

/** What a database of the release before has not. */
async function forget(): Promise<void> {
  const collections = ['seasons', 'people', 'authors', 'tags', 'works']
  const where = { recordCollection: { in: collections } }
  await payload.db.deleteMany({ collection: 'addresses', where })
  await payload.db.deleteMany({ collection: 'seasons', where: { number: { exists: true } } })
}

const authorSlug = async () => {
  const { docs } = await payload.find({ collection: 'authors', depth: 0, overrideAccess: true })
  return docs[0]?.slug ?? ''
}

it('what an earlier release stored gets its seasons and addresses at the start', async () => {
  await forget()
  expect(await readSeasonAt(read(payload), '/shows/smash/season/1')).toEqual({ kind: 'none' })
  await foundAddresses(payload)
  expect(await readSeasonAt(read(payload), '/shows/smash/season/1')).toMatchObject({
    page: { title: 'Season 1', episodes: [{ label: 'S1 E2' }] },
  })
  expect(await readWorkAt(read(payload), 'call-me')).toMatchObject({ page: { title: 'Call Me' } })
  expect(await readAuthorAt(read(payload), await authorSlug(), '')).toMatchObject({ kind: 'page' })
  expect(await readRecapAt(read(payload), paths.recap)).toMatchObject({ kind: 'page' })
})

it('what has its addresses is not written again', async () => {
  const before = await stored(payload)
  await foundAddresses(payload)
  expect(await stored(payload)).toEqual(before)
})

it('what authors and tags are called is found beside their addresses after a start', async () => {
  const where = { recordCollection: { equals: 'authors' } }
  const { docs } = await payload.find({ collection: 'addresses', where, depth: 0, overrideAccess: true })
  for (const { id } of docs) await payload.db.updateOne({ collection: 'addresses', id, data: { name: null } })
  expect(await readRecapAt(read(payload), paths.recap)).toMatchObject({ page: { authors: [] } })
  await foundNames(payload)
  expect(await readRecapAt(read(payload), paths.recap)).toMatchObject({
    page: { authors: [{ role: 'writer' }] },
  })
})

it('two processes that start at once write each address once', async () => {
  await forget()
  await Promise.all([foundAddresses(payload), foundAddresses(payload)])
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { recordCollection: { in: ['seasons', 'works', 'authors'] } },
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  expect(docs.map(({ recordCollection }) => recordCollection).sort()).toEqual(['authors', 'seasons', 'works'])
})

it('a song that nobody can see gets an address that leads nowhere', async () => {
  await buildSong({ payload, show: world.show.id, title: 'Hidden' })
  await forget()
  await foundAddresses(payload)
  expect(await readWorkAt(read(payload), 'hidden')).toEqual({ kind: 'none' })
})

it('of two songs of one slug in two shows the later one is numbered, and can be saved as it is', async () => {
  const other = await buildShow({ payload, title: 'Slow Water' })
  const second = await buildSong({ payload, show: other.id, title: 'Second', listed: true })
  await payload.db.updateOne({ collection: 'songs', id: second.id, data: { slug: 'call-me' } })
  await forget()
  await foundAddresses(payload)
  expect(await readWorkAt(read(payload), 'call-me')).toMatchObject({ page: { title: 'Call Me' } })
  expect(await readWorkAt(read(payload), 'call-me-2')).toMatchObject({ page: { title: 'Second' } })
  const data = { title: 'The Second' }
  await payload.update({ collection: 'songs', id: second.id, data, depth: 0, overrideAccess: true })
  expect(await readWorkAt(read(payload), 'call-me-2')).toMatchObject({ page: { title: 'The Second' } })
})

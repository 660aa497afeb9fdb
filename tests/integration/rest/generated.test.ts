import fc from 'fast-check'
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { relationsIn } from '#cms/relations.ts'
import config from '#config'
import { requestTo, routesOf } from '#tests/integration/rest/generated/requests.ts'
import { bodyOf, type Pool } from '#tests/integration/rest/generated/values.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildPerson,
  buildShow,
  buildSong,
  buildUser,
} from '#tests/integration/support/records.ts'
import { type Call, rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { stored } from '#tests/integration/support/stored.ts'

const seed = 20_120_206
const runs = 24

const { collections, globals } = await config
const asked = collections.filter((collection) => routesOf(collection).length > 0)
const product = collections.filter(({ slug }) => !slug.startsWith('payload-'))

let payload: Payload
let as: string
let pool: Pool

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  as = await signIn({ payload, role: 'admin' })
  pool = await fill()
  known = null
})

describe('whatever is asked of the REST API', () => {
  it.each(asked.map((collection) => [collection.slug, collection] as const))(
    'is answered without a fault and leaves nothing half-written: %s',
    async (slug, collection) => {
      await fc.assert(
        fc.asyncProperty(requestTo({ collection, pool }), async (call) => await check(call)),
        options(slug),
      )
      expect(await dangling()).toEqual([])
    },
    60_000,
  )

  it.each(globals.map((global) => [global.slug, global] as const))(
    'is answered without a fault and leaves nothing half-written: the global %s',
    async (slug, { fields }) => {
      await fc.assert(
        fc.asyncProperty(bodyOf({ fields, pool }), async (json) => {
          await check({ path: `/globals/${slug}`, method: 'POST', json })
        }),
        options(slug),
      )
    },
    60_000,
  )
})

// Every collection its own requests; the seed that found a fault is printed with it.
function options(slug: string) {
  const own = [...slug].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) % 2 ** 31
  return { seed: own, numRuns: runs, endOnFailure: true, verbose: true }
}

// What is stored as it was found last, null where it may have changed since.
let known: Awaited<ReturnType<typeof stored>> | null = null

async function check(call: Call): Promise<void> {
  const before = known ?? (await stored(payload))
  known = null
  const reply = await rest(config, { as, ...call })
  const said = `${call.method} ${call.path}\n${JSON.stringify(call.json)}\n${reply.status} ${reply.text.slice(0, 500)}`
  if (reply.status >= 500) throw new Error(`A fault of ours: ${said}`)
  if (/node_modules|\bat .+\.[jt]s:\d+/.test(reply.text)) throw new Error(`A stack in an answer: ${said}`)
  if (reply.status < 400 || /\/(login|unlock|forgot-password)/.test(call.path)) return
  known = await stored(payload)
  expect(known, said).toEqual(before)
}

/** Everything that points to nothing, wherever it is stored. */
async function dangling(): Promise<string[]> {
  const docs = await Promise.all(
    product.map(async (collection) => [collection, await all(collection)] as const),
  )
  const ids = new Map<string, Set<string>>(
    docs.map(([{ slug }, found]) => [slug, new Set(found.map(({ id }) => id))]),
  )
  return docs.flatMap(([{ slug, fields }, found]) =>
    found.flatMap((doc) =>
      relationsIn({ fields, data: doc })
        .filter(({ to, id }) => !id || (ids.has(to) && !ids.get(to)?.has(id)))
        .map(({ path, id }) => `${slug} ${doc.id}: ${path} is ${id}`),
    ),
  )
}

async function all({
  slug,
}: SanitizedCollectionConfig): Promise<(Record<string, unknown> & { id: string })[]> {
  const found = await payload.find({
    collection: slug,
    depth: 0,
    limit: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return found.docs as unknown as (Record<string, unknown> & { id: string })[]
}

/** Two shows with something in every collection, so that what is made up may fit. */
async function fill(): Promise<Pool> {
  const [smash, other] = [await buildShow({ payload, title: 'Smash' }), await buildShow({ payload })]
  const pilot = await buildEpisode({ payload, show: smash.id, number: 1 })
  const second = await buildEpisode({ payload, show: smash.id, number: 2 })
  await buildEpisode({ payload, show: other.id })
  const person = await buildPerson({ payload, name: 'Katharine McPhee' })
  const karen = await buildCharacter({
    payload,
    show: smash.id,
    listed: true,
    firstEpisode: pilot.id,
    performers: [{ person: person.id, from: pilot.id, to: second.id }],
  })
  await buildCharacter({ payload, show: other.id, name: 'Somebody' })
  const song = await buildSong({ payload, show: smash.id })
  await buildPerformance({ payload, episode: pilot.id, song: song.id, characters: [karen.id] })
  await buildDraft({ payload, episode: second.id, safeHeadline: 'Drafted' })
  await buildLive({ payload, episode: pilot.id, safeHeadline: 'Shown' })
  await buildUser({ payload, role: 'writer' })
  for (const collection of product) await tryToMake(collection)
  return await readPool()
}

// Whatever collection comes later has something in it as well, where its fields say enough.
async function tryToMake(collection: SanitizedCollectionConfig): Promise<void> {
  const { slug, fields, upload } = collection
  if (upload || (await payload.count({ collection: slug, overrideAccess: true })).totalDocs > 0) return
  const [json] = fc.sample(bodyOf({ fields, pool: await readPool(), wild: false }), { seed, numRuns: 1 })
  await rest(config, { as, path: `/${slug}`, method: 'POST', json })
}

async function readPool(): Promise<Pool> {
  const entries = product.map(async (collection) => {
    const docs = await all(collection)
    // The person who asks must be able to ask again.
    return [collection.slug, docs.filter(({ role }) => role !== 'admin').map(({ id }) => id)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

import type { CollectionSlug, Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCharacterAt } from '#data/character.ts'
import { readHome } from '#data/home.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { loadLarge } from '#scripts/seed/large/load-large.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildShow, change, newest } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Address, Mention, Recap } from '#types'

let payload: Payload
const some = 40

beforeAll(async () => {
  payload = await startPayload()
})

describe('the large publication', () => {
  beforeAll(async () => {
    await emptyDatabase(payload)
    await loadLarge({ payload, recaps: some })
  }, 120_000)

  it('has as many live recaps as were asked for, of several shows and kinds', async () => {
    const recaps = await all<Recap>('recaps')
    expect(recaps.length).toBe(some)
    expect(new Set(recaps.map(({ show }) => show)).size).toBeGreaterThan(3)
    expect(recaps.every(({ liveRev }) => liveRev === 1)).toBe(true)
  })

  it('can be read by the pages', async () => {
    const reading = { payload, tags: new Set<string>() }
    const recap = (await all<Address>('addresses')).find(
      ({ recordCollection, current }) => recordCollection === 'recaps' && current,
    )
    const character = (await all<Address>('addresses')).find(
      ({ recordCollection, isPublic }) => recordCollection === 'characters' && isPublic,
    )
    expect(await readRecapAt(reading, recap?.path ?? '')).not.toBeNull()
    expect(await readCharacterAt(reading, character?.path ?? '')).not.toBeNull()
    expect(await readShowAt(reading, '/shows/harbour-court')).not.toBeNull()
    expect(await readHome(reading)).not.toBeNull()
  })

  it('is stored as publishing would have stored it', async () => {
    const made = await snapshot()
    const recaps = (await all<Recap>('recaps')).sort(byAddressOrder(await all<Address>('addresses')))
    await forgetRecaps()
    for (const { rev: _rev, slug: _slug, ...recap } of recaps) {
      await payload.create({
        collection: 'recaps',
        data: { ...recap, _status: 'published' },
        depth: 0,
        overrideAccess: true,
      })
    }
    expect(await snapshot()).toEqual(made)
  }, 120_000)

  it('does not change when it is made again', async () => {
    const before = await snapshot()
    await loadLarge({ payload, recaps: some })
    expect(await snapshot()).toEqual(before)
  })

  it('is only added to by a larger number', async () => {
    const before = await snapshot()
    await loadLarge({ payload, recaps: some + 5 })
    const after = await snapshot()
    expect(after.recaps.length).toBe(some + 5)
    expect(after.recaps).toEqual(expect.arrayContaining(before.recaps))
  })

  it('keeps what an editor has changed or deleted', async () => {
    const [changed, deleted] = await all<Recap>('recaps')
    const id = String(changed?.id)
    await change({ payload, id, base: 1, data: { headline: 'Mine', _status: 'published' } })
    await payload.delete({
      collection: 'recaps',
      id: String(deleted?.id),
      context: { baseRevision: 1 },
      overrideAccess: true,
    })
    await loadLarge({ payload, recaps: some + 5 })
    expect((await newest({ payload, id })).headline).toBe('Mine')
    expect((await all('recaps')).length).toBe(some + 4)
  })
})

it('is refused where somebody else’s records are', async () => {
  await emptyDatabase(payload)
  await buildShow({ payload })
  await expect(loadLarge({ payload, recaps: 5 })).rejects.toThrow('There are shows here')
  expect((await all('shows')).length).toBe(1)
})

async function all<Doc>(collection: CollectionSlug): Promise<Doc[]> {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false, overrideAccess: true })
  return docs as Doc[]
}

async function forgetRecaps(): Promise<void> {
  const everything = { id: { exists: true } }
  await payload.db.deleteMany({ collection: 'mentions', where: everything })
  await payload.db.deleteVersions({ collection: 'recaps', where: { parent: { exists: true } } })
  await payload.db.deleteMany({ collection: 'recaps', where: everything })
  await payload.db.deleteMany({
    collection: 'addresses',
    where: { recordCollection: { in: ['recaps', 'characters', 'songs'] } },
  })
}

/** Everything that depends on the recaps, without ids that are made anew and without times. */
async function snapshot() {
  const rows = await all<Recap>('recaps')
  const { docs: versions } = await payload.db.findVersions<Recap>({ collection: 'recaps', pagination: false })
  return {
    recaps: sorted(rows.map(comparable)),
    versions: sorted(
      versions.map(({ parent, latest, version }) => ({
        parent,
        latest: latest ?? null,
        version: comparable(version),
      })),
    ),
    addresses: sorted(
      (await all<Address>('addresses')).map(({ path, recordId, showId, current, isPublic }) => ({
        path,
        recordId,
        showId,
        current,
        isPublic,
      })),
    ),
    mentions: sorted(
      (await all<Mention>('mentions')).map(
        ({ id: _id, createdAt: _c, updatedAt: _u, publishedAt: _p, ...row }) => row,
      ),
    ),
  }
}

// How far a review or an essay tells depends on when it went live.
const times = [
  'createdAt',
  'updatedAt',
  'savedAt',
  'firstPublishedAt',
  'livePublishedAt',
  'revisedAt',
  'reach',
]

function comparable(recap: Recap): Record<string, unknown> {
  const kept = Object.entries(recap).filter(([name, value]) => !times.includes(name) && value !== null)
  return { ...Object.fromEntries(kept), feedId: recap.feedId?.split(':').at(-1) }
}

function sorted<Item>(items: Item[]): Item[] {
  return items.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
}

/** A slug with a number was made after the same one without. */
function byAddressOrder(addresses: Address[]) {
  const place = new Map(addresses.map(({ recordId, createdAt, path }) => [recordId, `${createdAt} ${path}`]))
  return (left: Recap, right: Recap) => (String(place.get(left.id)) < String(place.get(right.id)) ? -1 : 1)
}

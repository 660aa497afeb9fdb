import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Filters, toWhere } from '#cms/admin/recap-filters.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildDraft, buildEpisode, buildShow, change, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

/** The headlines in the panel's list, which reads the newest versions. */
async function listed(filters: Partial<Filters>): Promise<(string | null | undefined)[]> {
  const { docs } = await payload.find({
    collection: 'recaps',
    where: toWhere({ live: '', draft: '', show: '', ...filters }),
    draft: true,
    sort: 'headline',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ headline }) => headline)
}

const draft = (headline: string, episode = world.episode.id) => buildDraft({ payload, episode, headline })

describe('the list of recaps', () => {
  it('can be narrowed to what is live, and to what is not', async () => {
    await draft('Never live')
    expect(await listed({ live: 'yes' })).toEqual(['Inside headline'])
    expect(await listed({ live: 'no' })).toEqual(['Never live'])
    await unpublish({ payload, id: world.recap.id, base: 1 })
    expect(await listed({ live: 'yes' })).toEqual([])
    expect(await listed({ live: 'no' })).toEqual(['Inside headline', 'Never live'])
  })

  it('can be narrowed to what is live with a newer draft', async () => {
    await draft('Never live')
    expect(await listed({ draft: 'yes' })).toEqual([])
    await change({ payload, id: world.recap.id, base: 1, data: { headline: 'Newer' }, draft: true })
    expect(await listed({ draft: 'yes' })).toEqual(['Newer'])
    expect(await listed({ live: 'yes', draft: 'yes' })).toEqual(['Newer'])
  })

  it('can be narrowed to a show', async () => {
    const other = await buildShow({ payload, title: 'Other' })
    const episode = await buildEpisode({ payload, show: other.id })
    await draft('Of the other', episode.id)
    expect(await listed({ show: other.id })).toEqual(['Of the other'])
    expect(await listed({ show: other.id, live: 'yes' })).toEqual([])
  })
})

import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCharacterAt } from '#data/character.ts'
import { readEpisodeAt } from '#data/episode.ts'
import { readRecapAt } from '#data/recap.ts'
import { readShowAt } from '#data/show.ts'
import { buildWorld, paths, read, type World } from '#tests/integration/data/world.ts'
import { publish, unpublish } from '#tests/integration/support/records.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { answerAt } from './feed-at.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const none = { kind: 'none' }
const moved = (path: string) => ({ kind: 'moved', path })

async function renameShow(slug: string): Promise<void> {
  await payload.update({ collection: 'shows', id: world.show.id, data: { slug }, overrideAccess: true })
}

describe('an address', () => {
  it.each([
    '/shows/nope',
    '/shows/smash%00',
    `/shows/${'x'.repeat(2000)}`,
    "/shows/' or 1=1 --",
    '/shows/__proto__',
  ])('that nothing ever had leads nowhere (%#)', async (path) => {
    expect(await readShowAt(read(payload), path)).toEqual(none)
  })

  it('of another kind of record leads nowhere', async () => {
    expect(await readShowAt(read(payload), paths.episode)).toEqual(none)
    expect(await readEpisodeAt(read(payload), paths.recap)).toEqual(none)
  })

  it('with an upper-case code leads to the lower-case one', async () => {
    expect(await readEpisodeAt(read(payload), '/shows/smash/S01E02')).toEqual(moved(paths.episode))
    expect(await readRecapAt(read(payload), '/shows/smash/S01e02/outside')).toEqual(moved(paths.recap))
  })

  it('with an upper-case code of no episode leads nowhere', async () => {
    expect(await readEpisodeAt(read(payload), '/shows/smash/S09E09')).toEqual(none)
  })

  it('that a recap once had leads to where it is now, in one hop', async () => {
    await publish({ payload, id: world.recap.id, base: 1, data: { slug: 'second' } })
    await publish({ payload, id: world.recap.id, base: 2, data: { slug: 'third' } })
    const path = '/shows/smash/s01e02/third'
    expect(await readRecapAt(read(payload), paths.recap)).toEqual(moved(path))
    expect(await readRecapAt(read(payload), '/shows/smash/S01E02/second')).toEqual(moved(path))
    expect(await readRecapAt(read(payload), path)).toMatchObject({ kind: 'page' })
  })

  it('that a recap once had leads nowhere while it is off the air', async () => {
    await publish({ payload, id: world.recap.id, base: 1, data: { slug: 'second' } })
    await unpublish({ payload, id: world.recap.id, base: 2 })
    expect(await readRecapAt(read(payload), paths.recap)).toEqual(none)
    expect(await readRecapAt(read(payload), '/shows/smash/s01e02/second')).toEqual(none)
  })

  it('below a show moves with it, as its feed does', async () => {
    await renameShow('smash-us')
    await renameShow('broadway')
    expect(await readShowAt(read(payload), paths.show)).toEqual(moved('/shows/broadway'))
    expect(await readShowAt(read(payload), '/shows/smash-us')).toEqual(moved('/shows/broadway'))
    expect(await answerAt(read(payload), `${paths.show}/feed.xml`)).toEqual(moved('/shows/broadway'))
    expect(await readRecapAt(read(payload), paths.recap)).toEqual(moved('/shows/broadway/s01e02/outside'))
    expect(await readCharacterAt(read(payload), '/shows/broadway/characters/karen-cartwright')).toMatchObject(
      {
        kind: 'page',
      },
    )
  })
})

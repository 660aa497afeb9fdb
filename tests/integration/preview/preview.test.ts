import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPreview } from '#data/preview.ts'
import { readStaff } from '#data/staff.ts'
import { buildWorld, type World } from '#tests/integration/data/world.ts'
import { buildDraft, buildUser, change, text } from '#tests/integration/support/records.ts'
import { signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  world = await buildWorld(payload)
})

const preview = (id: string) => readPreview({ id, user: null, mediaBase: '/preview/x/media' })

describe('a preview', () => {
  it('shows a recap that was never published as its page', async () => {
    const { id } = await buildDraft({ payload, episode: world.episode.id, headline: 'Never published' })
    const shown = await preview(id)
    expect(shown?.recap).toMatchObject({ headline: 'Never published', path: `/preview/recaps/${id}` })
  })

  it('shows the newest draft of a live recap', async () => {
    const { id } = world.recap
    await change({ payload, id, base: 1, data: { headline: 'Newer' }, draft: true })
    expect((await preview(id))?.recap?.headline).toBe('Newer')
    await change({ payload, id, base: 2, data: { headline: 'Newest' }, draft: true, autosave: true })
    expect((await preview(id))?.recap?.headline).toBe('Newest')
  })

  it('shows at least the words of a draft that is about nothing yet', async () => {
    const { id } = await payload.create({
      collection: 'recaps',
      data: { headline: 'Loose', body: text('Some words.') },
      draft: true,
      overrideAccess: true,
    })
    expect(await preview(id)).toMatchObject({ recap: null, headline: 'Loose', body: [{ kind: 'paragraph' }] })
  })

  it('serves the pictures of the draft, and only these, at its own addresses', async () => {
    const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const file = { data: bytes, name: 'red.png', mimetype: 'image/png', size: bytes.length }
    const make = () =>
      payload.create({ collection: 'media', data: { alt: 'Red' }, file, overrideAccess: true })
    const [used, other] = [await make(), await make()]
    const { id } = await buildDraft({ payload, episode: world.episode.id, image: used.id })
    const shown = await preview(id)
    expect(shown?.recap?.image).toMatchObject({ id: used.id, base: '/preview/x/media' })
    expect([shown?.images.has(used.id), shown?.images.has(other.id)]).toEqual([true, false])
  })

  it('shows nothing of a recap that is in the trash or gone', async () => {
    const { id } = await buildDraft({ payload, episode: world.episode.id })
    await change({ payload, id, base: 1, data: { deletedAt: new Date().toISOString() } })
    expect(await preview(id)).toBeNull()
    expect(await preview('no-such-recap')).toBeNull()
  })

  it('is read with the rights of whoever asks', async () => {
    const { id } = await buildDraft({ payload, episode: world.episode.id })
    const writer = await buildUser({ payload, role: 'writer' })
    const asked = { id, mediaBase: '' }
    const collection = 'users' as const
    expect(await readPreview({ ...asked, user: { ...writer, collection } })).not.toBeNull()
    const stranger = { ...writer, collection, role: 'nobody' as typeof writer.role }
    expect(await readPreview({ ...asked, user: stranger })).toBeNull()
  })
})

describe('the staff', () => {
  it('is known by its token, and nobody else is', async () => {
    await buildUser({ payload, role: 'admin' })
    const token = await signIn({ payload, role: 'writer' })
    const asked = (authorization: string) => readStaff(new Headers({ authorization }))
    expect((await asked(`JWT ${token}`))?.role).toBe('writer')
    expect(await asked(`JWT ${token.slice(0, -2)}`)).toBeNull()
    expect(await readStaff(new Headers())).toBeNull()
  })
})

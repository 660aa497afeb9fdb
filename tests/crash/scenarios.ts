import { change, text } from '#tests/e2e/support/publication.ts'
import type { Acting, Scenario } from './support/scenario.ts'
import { upload } from './support/world.ts'

const hour = 3_600_000

/** A write to a recap as it was prepared. */
const write =
  (recap: 'alpha' | 'beta' | 'gamma' | 'omega', json: object, query = '') =>
  async ({ staff, made }: Acting) =>
    await staff({ path: `/recaps/${made[recap].id}${query}`, method: 'PATCH', json, base: made[recap].rev })

const recaps: Scenario[] = [
  { name: 'save', act: write('beta', { headline: 'Saved', dek: 'Anew.' }, '?draft=true') },
  { name: 'autosave', act: write('gamma', { headline: 'Typed' }, '?draft=true&autosave=true') },
  {
    name: 'publish',
    act: ({ staff, made }) =>
      change({ staff, id: made.gamma.id, base: made.gamma.rev, json: { _status: 'published' } }),
  },
  {
    name: 'publish again, with other mentions and another address',
    act: ({ staff, made }) =>
      change({
        ...{ staff, id: made.alpha.id, base: made.alpha.rev },
        json: { slug: 'alpha-anew', body: text(`[A song](songs:${made.callMe.id}).`), _status: 'published' },
      }),
  },
  { name: 'unpublish', act: write('alpha', { _status: 'draft' }) },
  { name: 'trash', act: write('omega', { deletedAt: '2026-01-01T00:00:00.000Z' }) },
  {
    name: 'delete of a live recap',
    act: ({ staff, made }) =>
      staff({ path: `/recaps/${made.omega.id}`, method: 'DELETE', base: made.omega.rev }),
  },
  {
    name: 'undo',
    act: ({ staff, made }) =>
      staff({ path: `/recaps/${made.beta.id}/undo`, method: 'POST', json: {}, base: made.beta.rev }),
  },
  {
    name: 'review step',
    act: ({ staff, made }) =>
      staff({
        ...{ path: `/recaps/${made.gamma.id}/review`, method: 'POST', base: made.gamma.rev },
        json: { step: 'assigned', writer: made.writer.id },
      }),
  },
]

const schedules: Scenario[] = [
  {
    name: 'schedule',
    act: ({ staff, made }) =>
      staff({
        ...{ path: `/recaps/${made.gamma.id}/schedule`, method: 'POST', base: made.gamma.rev },
        json: { at: '2126-12-24T19:00:00.000Z' },
      }),
  },
  {
    name: 'slip',
    act: ({ staff, made }) =>
      staff({ path: `/episodes/${made.dress.id}/slip`, method: 'POST', json: { minutes: 45 } }),
  },
  { name: 'schedules that come due', env: { CLOCK_OFFSET: String(5 * hour) } },
  {
    name: 'release in a personal feed',
    env: { CLOCK_OFFSET: String(14 * 24 * hour) },
    only: ['releasing'],
    isDone: async ({ made, scene }) => {
      const { items } = (await (await fetch(scene.server.url + made.drip)).json()) as {
        items: { id: string }[]
      }
      return items.length > 1 && new Set(items.map(({ id }) => id)).size === items.length
    },
  },
]

const records: Scenario[] = [
  {
    name: 'rename of a show',
    act: ({ staff, made }) =>
      staff({ path: `/shows/${made.show.id}`, method: 'PATCH', json: { slug: 'smash-nbc' } }),
  },
  {
    name: 'rename of a character',
    act: ({ staff, made }) =>
      staff({
        ...{ path: `/characters/${made.karen.id}`, method: 'PATCH' },
        json: { name: 'Karen', slug: 'karen' },
      }),
  },
  {
    name: 'delete of an episode',
    act: ({ staff, made }) => staff({ path: `/episodes/${made.spareEpisode.id}`, method: 'DELETE' }),
  },
]

const images: Scenario[] = [
  { name: 'upload', act: ({ staff }) => upload({ staff, name: 'new.png', colour: '#733' }) },
  {
    name: 'replacement of a file',
    act: ({ staff, made }) => upload({ staff, name: 'other.png', colour: '#373', id: made.photo.id }),
  },
  {
    name: 'delete of an image',
    act: ({ staff, made }) => staff({ path: `/media/${made.spare.id}`, method: 'DELETE' }),
  },
  {
    name: 'AVIF',
    act: ({ made, scene }) => readAvif({ made, url: scene.server.url }),
    isDone: async ({ made, scene }) => (await readAvif({ made, url: scene.server.url })) === 'image/avif',
  },
]

async function readAvif({ made, url }: Pick<Acting, 'made'> & { url: string }): Promise<string | null> {
  const response = await fetch(`${url}/media/${made.photo.id}/640.webp`, {
    headers: { accept: 'image/avif' },
  })
  await response.arrayBuffer()
  return response.headers.get('content-type')
}

/** What people and the clock do to a server that runs. */
export const scenarios: readonly Scenario[] = [...recaps, ...schedules, ...records, ...images]

import { toLexical } from '#scripts/seed/to-lexical.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

/** Paragraphs in which `[words](collection:id)` mentions a record. */
export function text(...paragraphs: string[]) {
  const find = (key: string) => {
    const [collection = '', id = ''] = key.split(':')
    return { collection, id }
  }
  return toLexical({ paragraphs, find })
}

export type Made = { id: string; slug: string; rev: number }

export type Publication = {
  show: Made
  pilot: Made
  callback: Made
  karen: Made
  callMe: Made
}

/** *Smash* with two episodes, a character and a song; nothing is mentioned yet. */
export async function makePublication(staff: Staff): Promise<Publication> {
  const make = (collection: string, json: object) => create({ staff, collection, json })
  const show = await make('shows', { title: 'Smash' })
  const pilot = await make('episodes', {
    show: show.id,
    season: 1,
    number: 1,
    title: 'Pilot',
    airsAt: '2012-02-07T03:00:00Z',
  })
  const callback = await make('episodes', {
    show: show.id,
    season: 1,
    number: 2,
    title: 'The Callback',
    airsAt: '2012-02-14T03:00:00Z',
  })
  const karen = await make('characters', { show: show.id, name: 'Karen Cartwright' })
  const callMe = await make('songs', { show: show.id, title: 'Call Me', originalArtist: 'Blondie' })
  return { show, pilot, callback, karen, callMe }
}

export async function create({
  staff,
  collection,
  json,
}: {
  staff: Staff
  collection: string
  json: object
}): Promise<Made> {
  const { body } = await staff({ path: `/${collection}`, method: 'POST', json })
  return body.doc
}

export type RecapText = {
  episode: string
  headline?: string
  safeHeadline?: string
  body?: unknown
  [field: string]: unknown
}

const complete = { headline: 'Inside', body: text('Some words.') }

export async function makeDraft({ staff, ...json }: RecapText & { staff: Staff }): Promise<Made> {
  return await create({ staff, collection: 'recaps?draft=true', json: { ...complete, ...json } })
}

/** Changes a recap on a base revision; `_status` publishes or unpublishes. Answers the recap. */
export async function change({
  staff,
  id,
  base,
  json,
}: {
  staff: Staff
  id: string
  base: number
  json: object
}): Promise<Made> {
  const { body } = await staff({ path: `/recaps/${id}`, method: 'PATCH', json, base })
  return body.doc
}

export async function makeLive({ staff, ...json }: RecapText & { staff: Staff }): Promise<Made> {
  const { id, rev } = await makeDraft({ staff, ...json })
  return await change({ staff, id, base: rev, json: { _status: 'published' } })
}

/** Where a recap is, or null where it is not live. */
export async function pathOf({ staff, id }: { staff: Staff; id: string }): Promise<string | null> {
  return (await staff({ path: `/recaps/${id}/status` })).body.path
}

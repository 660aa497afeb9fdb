import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { toLexical } from '#scripts/seed/to-lexical.ts'
import type { Character, Episode, Performance, Person, Recap, Show, Song, User } from '#types'

const write = { depth: 0, overrideAccess: true } as const

export async function buildShow({ payload, ...data }: { payload: Payload } & Partial<Show>): Promise<Show> {
  const title = data.title ?? `Show ${randomUUID().slice(0, 8)}`
  return await payload.create({ collection: 'shows', data: { title, slug: '', ...data }, ...write })
}

export async function buildEpisode({
  payload,
  ...data
}: { payload: Payload; show: string } & Partial<Episode>): Promise<Episode> {
  return await payload.create({
    collection: 'episodes',
    data: { season: 1, number: 2, kind: 'regular', airZone: 'America/New_York', ...data },
    ...write,
  })
}

export async function buildCharacter({
  payload,
  ...data
}: { payload: Payload; show: string } & Partial<Character>): Promise<Character> {
  return await payload.create({
    collection: 'characters',
    data: { name: 'Karen Cartwright', slug: '', ...data },
    ...write,
  })
}

export async function buildSong({
  payload,
  ...data
}: { payload: Payload; show: string } & Partial<Song>): Promise<Song> {
  return await payload.create({
    collection: 'songs',
    data: { title: 'Call Me', slug: '', ...data },
    ...write,
  })
}

export async function buildPerson({ payload, name }: { payload: Payload; name: string }): Promise<Person> {
  return await payload.create({ collection: 'people', data: { name, slug: '' }, ...write })
}

export async function buildPerformance({
  payload,
  ...data
}: { payload: Payload } & Pick<Performance, 'episode' | 'song' | 'characters'> &
  Partial<Performance>): Promise<Performance> {
  return await payload.create({
    collection: 'performances',
    data: { setting: 'stage', extent: 'whole', order: 1, ...data },
    ...write,
  })
}

export async function buildUser({ payload, role }: { payload: Payload; role: User['role'] }): Promise<User> {
  const name = `${role} ${randomUUID().slice(0, 8)}`
  const data = { name, role, email: `${randomUUID()}@example.com`, password: 'a-long-enough-password' }
  return await payload.create({ collection: 'users', data, ...write })
}

/** A text of paragraphs in which `[words](collection:id)` mentions a record. */
export function text(...paragraphs: string[]): Recap['body'] {
  const find = (key: string) => {
    const [collection = '', id = ''] = key.split(':')
    return { collection, id }
  }
  return toLexical({ paragraphs, find }) as unknown as Recap['body']
}

/** A draft that lacks nothing. */
export async function buildDraft({
  payload,
  ...data
}: { payload: Payload } & Partial<Recap>): Promise<Recap> {
  return await payload.create({
    collection: 'recaps',
    data: await completed({ payload, data }),
    draft: true,
    ...write,
  })
}

/** A recap that is live, at revision 1, whether or not its episode has aired. */
export async function buildLive({ payload, ...data }: { payload: Payload } & Partial<Recap>): Promise<Recap> {
  return await payload.create({
    collection: 'recaps',
    data: { ...(await completed({ payload, data })), _status: 'published' },
    context: { early: true },
    ...write,
  })
}

/** The byline of an author made for it. */
async function byline(payload: Payload, name = 'Nora Vance'): Promise<NonNullable<Recap['authors']>> {
  const data = { name, slug: `author-${randomUUID().slice(0, 8)}` }
  const { id } = await payload.create({ collection: 'authors', data, ...write })
  return [{ author: id, role: 'writer' }]
}

const complete = { headline: 'Inside', safeHeadline: 'Outside', body: text('Some words.') }

async function completed({ payload, data }: { payload: Payload; data: Partial<Recap> }) {
  return { ...complete, ...data, authors: data.authors ?? (await byline(payload)) }
}

export type Change = {
  payload: Payload
  id: string
  base: number
  data: Partial<Recap>
  draft?: boolean
  autosave?: boolean
}

/** Any write to a recap, on a base revision. */
export async function change({ payload, id, base, data, ...options }: Change): Promise<Recap> {
  return await payload.update({
    collection: 'recaps',
    id,
    data,
    context: { baseRevision: base },
    ...options,
    ...write,
  })
}

export const publish = (input: Omit<Change, 'data'> & { data?: Partial<Recap> }) =>
  change({ ...input, data: { ...input.data, _status: 'published' } })

export const unpublish = (input: Omit<Change, 'data'>) => change({ ...input, data: { _status: 'draft' } })

/** What the public sees of a recap: its row, or null where it is not live. */
export async function liveRow({ payload, id }: { payload: Payload; id: string }): Promise<Recap | null> {
  const row = await payload.findByID({ collection: 'recaps', id, trash: true, disableErrors: true, ...write })
  return typeof row?.liveRev === 'number' ? row : null
}

/** What an editor would find in the form. */
export async function newest({ payload, id }: { payload: Payload; id: string }): Promise<Recap> {
  return await payload.findByID({ collection: 'recaps', id, draft: true, trash: true, ...write })
}

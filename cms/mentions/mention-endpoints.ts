import { APIError, addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { type Searchable, searchMentions } from '#core/mention-search.ts'
import { may } from '#core/roles.ts'
import { type Makeable, makeable, makeRecord } from './make-record.ts'
import { mentionIndex } from './mention-index.ts'

const most = 8
const longestName = 200

/** `GET /api/mentions/search?q=…&show=…&episode=…&season=…`: what a text about that subject may mention. */
const search: Endpoint = {
  path: '/search',
  method: 'get',
  handler: async (req) => {
    demand(req, 'read', 'mentions')
    const records = await mentionIndex(req.payload).read()
    const show = await ownShow({ req, records, subject: req.searchParams })
    const query = (req.searchParams.get('q') ?? '').slice(0, longestName)
    return Response.json({ show, suggestions: searchMentions(records, { query, show, limit: most }) })
  },
}

/** `POST /api/mentions/make`, body `{ collection, name, show }`: 201 with the record, or 200 with the one there was. */
const make: Endpoint = {
  path: '/make',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { collection, name, show } = (req.data ?? {}) as Record<string, unknown>
    if (!isMakeable(collection)) throw new APIError(`collection: should be ${makeable.join(' or ')}.`, 400)
    demand(req, 'create', collection)
    if (typeof name !== 'string' || !name.trim() || name.length > longestName)
      throw new APIError(`name: should be 1 to ${longestName} characters.`, 400)
    if (typeof show !== 'string' || !show) throw new APIError('show: should be the id of a show.', 400)
    const { record, made } = await makeRecord({ req, collection, name: name.trim(), show })
    return Response.json({ record, made }, { status: made ? 201 : 200 })
  },
}

export const mentionEndpoints: Endpoint[] = [search, make]

function demand(req: PayloadRequest, action: 'read' | 'create', on: string): void {
  if (!may({ role: roleOf(req), action, on })) throw new Forbidden(req.t)
}

function isMakeable(value: unknown): value is Makeable {
  return makeable.some((known) => known === value)
}

type Subject = { req: PayloadRequest; records: readonly Searchable[]; subject: URLSearchParams }

// A form names the episode or season before anybody has said of which show they are.
async function ownShow({ req, records, subject }: Subject): Promise<string | null> {
  const episode = subject.get('episode')
  const found = episode && records.find(({ record }) => record.id === episode)?.record.show
  if (found) return found
  const season = subject.get('season')
  if (!season) return subject.get('show') || null
  const doc = await req.payload.findByID({
    collection: 'seasons',
    id: season,
    select: { show: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return idOf(doc?.show)
}

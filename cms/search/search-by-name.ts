import type { PayloadRequest, Where } from 'payload'
import { codeOf } from '#core/episode.ts'
import { recapName } from '#core/recap-name.ts'

/** A record that somebody may want to open. */
export type Hit = { collection: string; id: string; title: string; show: string | null }

/** Finds records by what they are called, with the rights of whoever asks. */
export type RecordSearch = (asked: { req: PayloadRequest; words: string }) => Promise<Hit[]>

const perCollection = 6

type Source = { collection: string; fields: readonly string[]; hasShow: boolean; drafts?: true }

const sources: readonly Source[] = [
  { collection: 'recaps', fields: ['headline', 'safeHeadline'], hasShow: true, drafts: true },
  { collection: 'episodes', fields: ['label', 'title'], hasShow: true },
  { collection: 'characters', fields: ['name'], hasShow: true },
  { collection: 'songs', fields: ['title'], hasShow: true },
  { collection: 'shows', fields: ['title'], hasShow: false },
  { collection: 'people', fields: ['name'], hasShow: false },
  { collection: 'authors', fields: ['name'], hasShow: false },
  { collection: 'media', fields: ['alt'], hasShow: false },
  { collection: 'pages', fields: ['title'], hasShow: false },
]

/** Searches each collection by its names, one query each. What begins with the words comes first. */
export const searchByName: RecordSearch = async ({ req, words }) => {
  const wanted = words.toLowerCase()
  const begins = ({ title }: Hit) => title.toLowerCase().startsWith(wanted)
  const found = await Promise.all(sources.map((source) => findIn({ req, words, source })))
  const rows = found.flat().sort((left, right) => Number(begins(right)) - Number(begins(left)))
  const shows = await readShows({ req, ids: rows.map(({ show }) => show) })
  return rows.map((row) => ({ ...row, show: row.show ? (shows.get(row.show) ?? null) : null }))
}

type Doc = { id: string; headline?: unknown } & Record<string, unknown>

// Payload's own type of a find over several collections is a union too large for the compiler.
type Find = (options: object) => Promise<{ docs: Doc[] }>

type In = { req: PayloadRequest; words: string; source: Source }

async function findIn({ req, words, source }: In): Promise<Hit[]> {
  const { collection, fields, hasShow, drafts } = source
  const find = req.payload.find as unknown as Find
  const names = Object.fromEntries(fields.map((field) => [field, true]))
  const { docs } = await find({
    collection,
    where: { or: [...fields.map((field) => ({ [field]: { like: words } })), ...byCode({ words, source })] },
    select: { ...names, ...(hasShow && { show: true }) },
    ...(drafts && { draft: true }),
    sort: '-updatedAt',
    limit: perCollection,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  }).catch(() => ({ docs: [] }))
  return docs.map((doc) => ({
    collection,
    id: doc.id,
    title: nameOf({ doc, source }),
    show: typeof doc.show === 'string' ? doc.show : null,
  }))
}

function nameOf({ doc, source }: { doc: Doc; source: Source }): string {
  if (source.collection === 'recaps') return recapName(doc)
  return String(source.fields.map((field) => doc[field]).find(Boolean) ?? 'Untitled')
}

/** `s1e4` as people type it. */
function byCode({ words, source }: Pick<In, 'words' | 'source'>): Where[] {
  const [, season, episode] = /^s\s*(\d{1,3})\s*e\s*(\d{1,3})$/i.exec(words) ?? []
  if (source.collection !== 'episodes' || !season || !episode) return []
  return [{ code: { equals: codeOf({ season: Number(season), episode: Number(episode) }) } }]
}

async function readShows({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: (string | null)[]
}): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'shows',
    where: { id: { in: known } },
    select: { title: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { type PublicCollection, publicCollections } from '#core/content.ts'
import { publishProblems } from '#core/recap.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { type MentionRow, mentionsIn } from '#core/rich-text/mentions.ts'
import { slugProblem } from '#core/slug.ts'
import type { Episode as EpisodeDoc, Recap as RecapDoc } from '#types'
import { idOf } from './facts.ts'
import { newFeedId } from './feed-stamp.ts'
import type { Intent } from './recap-intent.ts'
import { slugFor } from './recap-slug.ts'
import { refuseField } from './refuse.ts'

/** What no recap may hold, draft or not. */
export const checkText: CollectionBeforeChangeHook = ({ data }) => {
  const problem = richTextProblem(data.body)
  if (problem) throw refuseField({ collection: 'recaps', path: 'body', message: problem })
  const wrongSlug = data.slug ? slugProblem(String(data.slug)) : null
  if (wrongSlug) throw refuseField({ collection: 'recaps', path: 'slug', message: wrongSlug })
  return data
}

/** A recap belongs to the show of its episode. */
export const stampShow: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.episode === undefined) return data
  const episode = await findEpisode({ req, id: idOf(data.episode) })
  return { ...data, show: episode ? idOf(episode.show) : null }
}

/** Checks what is about to go live, and gives it what only a published recap has. */
export const preparePublish: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if ((req.context.intent as Intent) !== 'publish') return data
  const doc = { ...originalDoc, ...data } as RecapDoc
  const episode = await findEpisode({ req, id: idOf(doc.episode) })
  await refuseUnready({ req, doc, episode })
  if (!episode) return data
  const now = new Date().toISOString()
  return {
    ...data,
    slug: await slugFor({ req, doc, episode }),
    firstPublishedAt: doc.firstPublishedAt ?? now,
    livePublishedAt: now,
    feedId: doc.feedId ?? (await newFeedId({ req, id: doc.id, at: now })),
  }
}

/** Throws a 400 with every field that keeps a recap from being published. */
export async function refuseUnready({
  req,
  doc,
  episode,
}: {
  req: PayloadRequest
  doc: RecapDoc
  episode: EpisodeDoc | null
}): Promise<void> {
  const body = fromLexical(doc.body)
  const errors = publishProblems({
    episode: episode?.id ?? null,
    headline: doc.headline ?? null,
    authors: doc.authors ?? [],
    body,
    lost: await lostWords({ req, rows: mentionsIn(body), body: doc.body }),
  })
  if (errors.length > 0) throw new ValidationError({ collection: 'recaps', errors })
}

export async function findEpisode({
  req,
  id,
}: {
  req: PayloadRequest
  id: string | null
}): Promise<EpisodeDoc | null> {
  if (!id) return null
  return await req.payload.findByID({
    collection: 'episodes',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
}

async function lostWords({
  req,
  rows,
  body,
}: {
  req: PayloadRequest
  rows: readonly MentionRow[]
  body: unknown
}): Promise<string[]> {
  const known = new Set<string>()
  for (const collection of publicCollections) {
    for (const id of await existing({ req, collection, ids: idsOf({ rows, collection }) }))
      known.add(`${collection}:${id}`)
  }
  const lost = rows.filter((row) => !known.has(row.target)).map((row) => row.words)
  return [...new Set([...lost, ...unlinkedWords(body)])]
}

function idsOf({
  rows,
  collection,
}: {
  rows: readonly MentionRow[]
  collection: PublicCollection
}): string[] {
  const prefix = `${collection}:`
  return [
    ...new Set(
      rows.filter(({ target }) => target.startsWith(prefix)).map(({ target }) => target.slice(prefix.length)),
    ),
  ]
}

async function existing({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: PublicCollection
  ids: string[]
}): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}

type Loose = {
  type?: string
  text?: string
  fields?: { linkType?: string; doc?: unknown }
  children?: Loose[]
}

function unlinkedWords(body: unknown): string[] {
  const words: string[] = []
  const walk = (node: Loose | undefined): void => {
    if (
      node?.type === 'link' &&
      node.fields?.linkType === 'internal' &&
      !idOf((node.fields.doc as { value?: unknown })?.value)
    ) {
      words.push((node.children ?? []).map((child) => child.text ?? '').join(''))
    }
    for (const child of node?.children ?? []) walk(child)
  }
  walk((body as { root?: Loose } | null)?.root)
  return words
}

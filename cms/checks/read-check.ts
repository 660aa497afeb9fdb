import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { findIn } from '#cms/find-in.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { freeSlugFor } from '#cms/publishing/recap-slug.ts'
import { findSubject, kindOf, type RecapSubject } from '#cms/publishing/recap-subject.ts'
import type { CheckInput } from '#core/checks/model.ts'
import { hasAired } from '#core/place.ts'
import { childrenOf, fieldsOf, rootOf } from '#core/rich-text/lexical.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { safeHeadline } from '#core/safe-face.ts'
import { env } from '#env'
import type { Episode, Recap as RecapDoc } from '#types'
import { readCast } from './cast.ts'
import type { Checked } from './checked.ts'
import { linkStates } from './link-states.ts'
import { readParts } from './parts.ts'
import { readSecrets } from './secrets.ts'

/** Everything that the rules read of a recap but what an analysis finds; reads as the system does. */
export async function readCheck({ req, doc }: { req: PayloadRequest; doc: Checked }): Promise<CheckInput> {
  const subjects = {
    kind: doc.kind,
    episode: doc.episode,
    furtherEpisodes: doc.furtherEpisodes,
    season: doc.season,
    show: doc.show,
  }
  const found = await findSubject({ req, doc: subjects as RecapDoc })
  const show = found && (await findShow({ req, id: found.show }))
  const episodes = await findEpisodes({ req, doc })
  const cast = found ? await readCast({ req, show: found.show }) : []
  const body = readWritten(doc.body)
  const spoilers = spoilersOf(doc.body)
  const texts = [body, ...spoilers.map(({ written }) => written)]
  const pieces = texts.flatMap(({ passages }) => passages.flatMap((passage) => passage.pieces))
  return {
    kind: kindOf({ kind: doc.kind ?? null }),
    ...{ headline: doc.headline ?? '', dek: doc.dek ?? '', safeDek: doc.safeDek ?? '' },
    ...(await faceOf({ req, doc, found, show: show?.title ?? '' })),
    ...(await readParts({ req, doc })),
    graded: Boolean(doc.grade),
    showGrades: show?.graded ?? false,
    episode: episodes[0] ? { label: episodes[0].label ?? '', hasAired: hasAired(episodes[0], now()) } : null,
    ...{ body, spoilers, cast },
    secrets: readSecrets({ episodes, cast }),
    site: env.SITE_URL,
    links: await linkStates({ req, hrefs: pieces.flatMap(({ href }) => href ?? []) }),
    notAired: await notAired({
      req,
      ids: pieces.flatMap(({ mention }) => (mention?.collection === 'episodes' ? mention.id : [])),
    }),
    doubts: [],
    questions: [],
    strangers: [],
  }
}

async function findShow({ req, id }: { req: PayloadRequest; id: string }) {
  const [show] = await findIn({
    req,
    collection: 'shows',
    values: [id],
    select: { title: true, graded: true },
  })
  return show ?? null
}

type AboutEpisode = Pick<Episode, 'id' | 'label' | 'airsAt' | 'secrets'>

/** The episodes that it is about, the first first. */
async function findEpisodes({ req, doc }: { req: PayloadRequest; doc: Checked }): Promise<AboutEpisode[]> {
  if (kindOf({ kind: doc.kind ?? null }) !== 'episodes') return []
  const ids = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf)
  const docs = await findIn({
    req,
    collection: 'episodes',
    values: ids,
    select: { label: true, airsAt: true, secrets: true },
  })
  return ids.flatMap((id) => docs.find((one) => one.id === id) ?? [])
}

type Face = { req: PayloadRequest; doc: Checked; found: RecapSubject | null; show: string }

// As it will be printed: what nobody has written is made on publishing.
async function faceOf({ req, doc, found, show }: Face): Promise<Pick<CheckInput, 'safeHeadline' | 'slug'>> {
  const written = doc.safeHeadline ?? null
  if (!found) return { safeHeadline: written ?? '', slug: doc.slug ?? '' }
  return {
    safeHeadline: safeHeadline({ safeHeadline: written, show, subject: found.subject }),
    slug: doc.slug || (await freeSlugFor({ req, safeHeadline: written, found, id: doc.id })),
  }
}

function spoilersOf(value: unknown): CheckInput['spoilers'] {
  const root = rootOf(value)
  return (root ? childrenOf(root) : []).flatMap((node, block) => {
    const { blockType, text } = fieldsOf(node)
    return node.type === 'block' && blockType === 'spoiler' ? [{ block, written: readWritten(text) }] : []
  })
}

async function notAired({
  req,
  ids,
}: {
  req: PayloadRequest
  ids: string[]
}): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const docs = await findIn({
    req,
    collection: 'episodes',
    values: ids,
    select: { label: true, airsAt: true },
  })
  return Object.fromEntries(
    docs.filter((doc) => !hasAired(doc, now())).map(({ id, label }) => [id, label ?? '']),
  )
}

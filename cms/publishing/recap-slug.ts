import type { PayloadRequest } from 'payload'
import { content } from '#core/content.ts'
import { safeHeadline } from '#core/safe-face.ts'
import { freeSlug, slugProblem, toSlug } from '#core/slug.ts'
import type { Episode as EpisodeDoc, Recap as RecapDoc } from '#types'
import { refuseTakenPath } from './addresses.ts'
import { idOf, showSlug } from './facts.ts'

/** The address of a recap below its episode. */
export async function recapPath({
  req,
  episode,
  slug,
}: {
  req: PayloadRequest
  episode: EpisodeDoc
  slug: string
}): Promise<string> {
  const show = await showSlug({ req, show: idOf(episode.show) ?? '' })
  return content.recaps.path({ show, code: episode.code ?? '', slug })
}

/**
 * The slug that a recap goes live with. One that an editor typed must be free; one made from the safe headline
 * takes the next free number. Where nothing is left of the words, the episode's code stands.
 */
export async function slugFor({
  req,
  doc,
  episode,
}: {
  req: PayloadRequest
  doc: RecapDoc
  episode: EpisodeDoc
}): Promise<string> {
  if (doc.slug) {
    const path = await recapPath({ req, episode, slug: doc.slug })
    await refuseTakenPath({ req, path, id: doc.id, collection: 'recaps', field: 'slug' })
    return doc.slug
  }
  const own = toSlug(doc.safeHeadline?.trim() || (await plainHeadline({ req, episode })))
  const slug = own && slugProblem(own) === null ? own : (episode.code ?? '')
  return freeSlug({ slug, taken: await takenSlugs({ req, episode, id: doc.id }) })
}

async function plainHeadline({
  req,
  episode,
}: {
  req: PayloadRequest
  episode: EpisodeDoc
}): Promise<string> {
  const title = episode.title ?? null
  if (title && !episode.titleGivesAway && toSlug(title)) return title
  const show = await showSlug({ req, show: idOf(episode.show) ?? '' })
  return safeHeadline({
    safeHeadline: null,
    show,
    episode: {
      season: episode.season,
      episode: episode.number,
      title: null,
      titleGivesAway: Boolean(episode.titleGivesAway),
    },
  })
}

async function takenSlugs({
  req,
  episode,
  id,
}: {
  req: PayloadRequest
  episode: EpisodeDoc
  id: string
}): Promise<Set<string>> {
  const below = await recapPath({ req, episode, slug: '' })
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where: { showId: { equals: idOf(episode.show) }, recordCollection: { equals: 'recaps' } },
    select: { path: true, recordId: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const taken = docs.filter(({ path, recordId }) => recordId !== id && path.startsWith(below))
  return new Set(taken.map(({ path }) => path.slice(below.length)))
}

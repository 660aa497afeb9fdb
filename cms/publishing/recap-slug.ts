import type { PayloadRequest } from 'payload'
import { content } from '#core/content.ts'
import { codeOf } from '#core/episode.ts'
import { safeHeadline, safeTitles } from '#core/safe-face.ts'
import { freeSlug, slugProblem, toSlug } from '#core/slug.ts'
import { placeOf, type Subject } from '#core/subject.ts'
import type { Recap as RecapDoc } from '#types'
import { refuseTakenPath } from './addresses.ts'
import { showSlug } from './facts.ts'
import type { RecapSubject } from './recap-subject.ts'

/** The addresses of a recap: its own, and those below its further episodes, which lead there. */
export async function recapPaths({
  req,
  found: { show, subject },
  slug,
}: {
  req: PayloadRequest
  found: RecapSubject
  slug: string
}): Promise<[string, ...string[]]> {
  const root = await showSlug({ req, show })
  const [own, ...others] = placesOf(subject)
  const pathBelow = (code: string) => content.recaps.path({ show: root, code, slug })
  return [pathBelow(own), ...others.map(pathBelow)]
}

function placesOf(subject: Subject): [string, ...string[]] {
  const others = subject.kind === 'episodes' ? subject.episodes.slice(1) : []
  return [placeOf(subject), ...others.map(codeOf)]
}

/** The slug that a recap goes live with, and the one that was made for it, which nobody has written. */
export async function slugOf(asked: Asked): Promise<Pick<RecapDoc, 'madeSlug' | 'slug'>> {
  const slug = await slugFor(asked)
  return { slug, madeSlug: asked.doc.slug ? (asked.doc.madeSlug ?? null) : slug }
}

type Asked = { req: PayloadRequest; doc: RecapDoc; found: RecapSubject }

/**
 * The slug that a recap goes live with. One that an editor typed must be free; one made from the safe headline
 * takes the next free number. Where nothing is left of the words, its place stands.
 */
async function slugFor({ req, doc, found }: Asked): Promise<string> {
  if (doc.slug) {
    for (const path of await recapPaths({ req, found, slug: doc.slug })) {
      await refuseTakenPath({ req, path, id: doc.id, collection: 'recaps', field: 'slug' })
    }
    return doc.slug
  }
  return await freeSlugFor({ req, safeHeadline: doc.safeHeadline ?? null, found, id: doc.id })
}

/** The slug that the safe face of a recap gives, with a number where another recap has it. */
export async function freeSlugFor({
  req,
  safeHeadline: written,
  found,
  id,
}: {
  req: PayloadRequest
  safeHeadline: string | null
  found: RecapSubject
  id: string | null
}): Promise<string> {
  const { show, subject } = found
  const titles = safeTitles(subject).join(' ')
  const plain =
    titles && toSlug(titles)
      ? titles
      : safeHeadline({
          safeHeadline: null,
          show: await showSlug({ req, show }),
          subject: withoutTitles(subject),
        })
  const own = toSlug(written?.trim() || plain)
  const slug = own && slugProblem(own) === null ? own : placeOf(subject).replace('/', '-')
  return freeSlug({ slug, taken: await takenSlugs({ req, found, id }) })
}

function withoutTitles(subject: RecapSubject['subject']): RecapSubject['subject'] {
  if (subject.kind !== 'episodes') return subject
  const [first, ...others] = subject.episodes
  return {
    ...subject,
    episodes: [{ ...first, title: null }, ...others.map((one) => ({ ...one, title: null }))],
  }
}

async function takenSlugs({
  req,
  found,
  id,
}: {
  req: PayloadRequest
  found: RecapSubject
  id: string | null
}): Promise<Set<string>> {
  const below = await recapPaths({ req, found, slug: '' })
  const { docs } = await req.payload.find({
    collection: 'addresses',
    where: {
      and: [
        { showId: { equals: found.show } },
        { recordCollection: { equals: 'recaps' } },
        { or: below.map((start) => ({ path: { contains: start } })) },
      ],
    },
    select: { path: true, recordId: true },
    sort: 'path',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const others = docs.filter(({ recordId }) => recordId !== id)
  const slugs = others.flatMap(({ path }) =>
    below.filter((start) => path.startsWith(start)).map((start) => path.slice(start.length)),
  )
  return new Set(slugs)
}

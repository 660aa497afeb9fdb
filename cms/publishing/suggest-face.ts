import type { PayloadRequest } from 'payload'
import { safeHeadline } from '#core/safe-face.ts'
import { type SubjectKind, subjectKinds } from '#core/subject.ts'
import { freeSlugFor } from './recap-slug.ts'
import { findSubject } from './recap-subject.ts'

export type SuggestedFace = { safeHeadline: string | null; slug: string | null }

/** The safe headline and slug that a recap would have whose writer chose none; both null without a subject. */
export async function suggestFace({
  req,
  query,
}: {
  req: PayloadRequest
  query: URLSearchParams
}): Promise<SuggestedFace> {
  const kind = subjectKinds.find((known) => known === query.get('kind')) ?? ('episodes' satisfies SubjectKind)
  const doc = {
    kind,
    episode: query.get('episode'),
    furtherEpisodes: query.getAll('furtherEpisodes'),
    season: query.get('season'),
    show: query.get('show'),
  }
  const found = await findSubject({ req, doc })
  if (!found || found.subject.kind === 'show') return { safeHeadline: null, slug: null }
  const show = await req.payload.findByID({
    collection: 'shows',
    id: found.show,
    select: { title: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    safeHeadline: safeHeadline({ safeHeadline: null, show: show.title, subject: found.subject }),
    slug: await freeSlugFor({ req, safeHeadline: null, found, id: query.get('id') }),
  }
}

import type { Beyond } from '#core/beyond.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import { seasonTitle } from '#core/subject.ts'
import { findAddress } from './answer.ts'
import { findByIds } from './find-many.ts'
import { type EpisodeFields, seasonSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { toShow } from './map/to-show.ts'
import { findNextTold, toPreviouslyLink } from './previously-link.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { readShowLine } from './show-line.ts'

/** What may be told of a recap at an address that is beyond what the reader has seen; null where it cannot be found. */
export async function readBeyond(reading: Reading, path: string): Promise<Beyond | null> {
  const address = await findAddress(reading, { path: { equals: path } })
  const doc = address && (await findSubject(reading, address.recordId))
  const id = idOf(doc?.show)
  if (!doc || !id) return null
  const [line, related, seasons] = await Promise.all([
    readShowLine(reading, id),
    readRelated(reading, { docs: [{ id, show: id }], targets: [] }),
    findByIds(reading, { collection: 'seasons', ids: [idOf(doc.season)], select: seasonSelect }),
  ])
  const show = toShow({ doc: related.shows.get(id), related })
  const last = line.find(({ order }) => order === doc.reach)
  if (!show || !last) return null
  const first = line.find((episode) => episode.id === idOf(doc.episode))
  const reviewed = seasons.get(idOf(doc.season) ?? '')?.number ?? null
  return {
    show,
    label: first
      ? labelOf({ season: first.season, episode: first.number })
      : reviewed === null
        ? null
        : seasonTitle(reviewed),
    season: first?.season ?? reviewed,
    airsAt: first?.airsAt ?? null,
    place: codeOf({ season: last.season, episode: last.number }),
    path,
    previously: toPreviouslyLink({ episode: await findNextOf(reading, { id, first }), show }),
  }
}

// What she sees next, and no other.
async function findNextOf(
  reading: Reading,
  { id, first }: { id: string; first: EpisodeFields | undefined },
): Promise<EpisodeFields | null> {
  const next = await findNextTold(reading, id)
  return next && next.id === first?.id ? next : null
}

// Past the limits of what the reader has seen: no more than what it is about.
async function findSubject({ payload }: Reading, id: string) {
  const { docs } = await payload.find({
    collection: 'recaps',
    where: { id: { equals: id } },
    select: { show: true, episode: true, season: true, reach: true },
    draft: false,
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true },
  })
  return docs[0] ?? null
}

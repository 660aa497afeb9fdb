import { codeOf, labelOf } from '#core/episode.ts'
import type { PreviouslyLink } from '#core/model.ts'
import { type PreviouslyHere, previouslyPath } from '#core/previously.ts'
import { findBeats, hasBeats } from './beats.ts'
import type { EpisodeFields, RecapFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { hasAired } from './on-air.ts'
import type { Reading } from './reading.ts'
import { readShowLine } from './show-line.ts'
import { readTold } from './told.ts'

type Line = { show: string; line: readonly EpisodeFields[] }

/** How many beats stand above a recap; the rest is on the page that they lead to. */
const mostHere = 12

/** An episode before which something can be told now: all that is before it has aired, and the reader has seen it. */
export async function findTold(
  reading: Reading,
  { show, line, at }: Line & { at: number },
): Promise<EpisodeFields | null> {
  const [previous, doc] = [line[at - 1], line[at]]
  if (!doc || !previous || !hasAired(previous) || typeof doc.order !== 'number') return null
  return (await hasBeats(reading, { show, before: doc.order })) ? doc : null
}

/** The episode that comes next for a reader with a boundary, if something can be told before it. */
export async function findNextTold(reading: Reading, show: string): Promise<EpisodeFields | null> {
  const boundary = reading.seen?.shows.get(show)
  if (typeof boundary !== 'number') return null
  const line = await readShowLine(reading, show)
  const at = line.findIndex(({ order }) => typeof order === 'number' && order > boundary)
  return await findTold(reading, { show, line, at })
}

/** The link to what is told before an episode, by the address of its show. */
export function toPreviouslyLink({
  episode,
  show,
}: {
  episode: EpisodeFields | null
  show: { path: string }
}): PreviouslyLink | null {
  if (!episode) return null
  const number = { season: episode.season, episode: episode.number }
  return { path: previouslyPath(`${show.path}/${codeOf(number)}`), label: labelOf(number) }
}

/**
 * The last of what happened before the episodes of a recap, for a reader who has come exactly as far as they go: it is
 * the one that she reads next.
 */
export async function readPreviouslyHere(
  reading: Reading,
  { doc, show }: { doc: RecapFields; show: { path: string } },
): Promise<PreviouslyHere | null> {
  const id = idOf(doc.show) ?? ''
  const boundary = reading.seen?.shows.get(id)
  if (typeof boundary !== 'number' || doc.kind === 'season' || doc.kind === 'show') return null
  const line = await readShowLine(reading, id)
  const about = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf)
  const episodes = line.filter((one) => about.includes(one.id))
  const [first] = episodes
  if (episodes.at(-1)?.order !== boundary || typeof first?.order !== 'number') return null
  const rows = await findBeats(reading, { show: id, before: first.order, last: mostHere })
  if (rows.length === 0) return null
  const { seasons } = await readTold(reading, { show: id, line, rows, asOf: boundary })
  const link = toPreviouslyLink({ episode: first, show })
  return link && { ...link, seasons }
}

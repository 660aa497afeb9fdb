import { listTag, recordTag } from '#core/expiry.ts'
import type { Paging } from '#core/paging.ts'
import { namedIn } from '#core/rich-text/renamed.ts'
import type { List } from './below.ts'
import { findCompanions } from './companions.ts'
import { findByIds } from './find-many.ts'
import {
  type CardFields,
  type CharacterFields,
  characterSelect,
  episodeSelect,
  type PerformanceFields,
  songSelect,
} from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import type { MentionFields } from './map/to-mention-line.ts'
import { findLines, toTarget } from './mention-lines.ts'
import type { Reading } from './reading.ts'
import { findCardsByIds } from './recap-cards.ts'
import { type Runs, readRuns } from './runs.ts'
import { findPerformances } from './sung.ts'
import type { Target } from './target.ts'

type Asked = { collection: 'characters' | 'songs'; id: string; show: string; list: List }

// With more episodes it is quicker to ask for the one singer, although SQLite takes two queries for that.
const fewEpisodes = 120

/** What the page of a mentioned record is made of. */
export type Ahead = {
  /** A page of the places where it is named, the newest first. */
  lines: MentionFields[]
  paging: Paging
  recaps: CardFields[]
  /** The characters who are most often named with it, for a character. */
  companions: string[]
  performances: PerformanceFields[]
  /** Those who sing, and those whom the sentences name. */
  characters: ReadonlyMap<string, CharacterFields>
  runs: Runs
}

/**
 * Reads everything that the parts of a mentioned record's page ask for, each collection once. The parts ask for it by
 * ids again and find it read. Null beyond the last page of the places where it is named.
 */
export async function readAhead(reading: Reading, asked: Asked): Promise<Ahead | null> {
  const target = recordTag(asked.collection, asked.id)
  reading.tags.add(listTag('mentions', target))
  const isCharacter = asked.collection === 'characters'
  const [found, own] = await Promise.all([
    findLines(reading, { target, list: asked.list }),
    isCharacter ? readRuns(reading, [asked.show]) : null,
  ])
  if (!found) return null
  const { lines, paging } = found
  const performances = own
    ? await findSungBy(reading, { singer: asked.id, runs: own })
    : await findPerformances(reading, { song: { equals: asked.id } })
  const [recaps, companions, shows] = await Promise.all([
    findCardsByIds(reading, [...new Set(lines.map(({ recapId }) => recapId))]),
    isCharacter ? findCompanions(reading, { target, lines }) : [],
    // A character sings in their own show; a song is sung wherever it likes.
    isCharacter ? [] : findShows(reading, performances),
  ])
  const named = lines.flatMap(namedIn).map(toTarget)
  const namedAmong = (collection: Target['collection']) =>
    named.filter((one) => one.collection === collection).map(({ id }) => id)
  const singers = performances.flatMap(singersIn)
  const cast = [...(isCharacter ? [asked.id] : []), ...singers, ...companions, ...namedAmong('characters')]
  const sung = [...performances.map(({ song }) => idOf(song)), ...namedAmong('songs')]
  const told = [...new Set([asked.show, ...shows, ...recaps.map(({ show }) => idOf(show))])]
  const [runs, characters] = await Promise.all([
    own && told.length === 1 ? own : readRuns(reading, told),
    findByIds(reading, { collection: 'characters', ids: cast, select: characterSelect }),
    findByIds(reading, { collection: 'songs', ids: sung, select: songSelect }),
  ])
  return { lines, paging, recaps, companions, performances, characters, runs }
}

// A character sings in their own show alone.
async function findSungBy(
  reading: Reading,
  { singer, runs }: { singer: string; runs: Runs },
): Promise<PerformanceFields[]> {
  const ids = [...runs.episodes.keys()]
  if (ids.length === 0 || ids.length > fewEpisodes)
    return await findPerformances(reading, { characters: { in: [singer] } })
  const all = await findPerformances(reading, { episode: { in: ids } })
  return all.filter((doc) => singersIn(doc).includes(singer))
}

async function findShows(
  reading: Reading,
  performances: readonly PerformanceFields[],
): Promise<(string | null)[]> {
  const ids = performances.map(({ episode }) => idOf(episode))
  const episodes = await findByIds(reading, { collection: 'episodes', ids, select: episodeSelect })
  return [...episodes.values()].map(({ show }) => idOf(show))
}

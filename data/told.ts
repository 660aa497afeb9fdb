import type { Boundary } from '#core/boundary.ts'
import { orderSeason } from '#core/episode.ts'
import type { Beat, ToldEpisode, ToldSeason } from '#core/previously.ts'
import { namedIn, renamed } from '#core/rich-text/renamed.ts'
import { seasonTitle } from '#core/subject.ts'
import type { BeatFields } from './beats.ts'
import { readKnownCharacters } from './characters.ts'
import type { CardFields, EpisodeFields } from './map/docs.ts'
import { type KnownCharacter, nameOf } from './map/to-character.ts'
import { toEpisode } from './map/to-episode.ts'
import { toReference } from './map/to-reference.ts'
import { toTarget } from './mention-lines.ts'
import { readNames } from './names.ts'
import type { Reading } from './reading.ts'
import { findCardsByIds } from './recap-cards.ts'
import { type Related, readRelated } from './related.ts'

type Asked = {
  show: string
  /** The episodes of the show, in their order. */
  line: readonly EpisodeFields[]
  rows: readonly BeatFields[]
  /** The last episode of which names and who is who are known. */
  asOf: Boundary
}

/** Beats under the episodes of which they tell, in the order of the show; each with the characters who can be seen. */
export async function readTold(
  reading: Reading,
  { show, line, rows, asOf }: Asked,
): Promise<{ seasons: ToldSeason[]; related: Related }> {
  const reaches = new Set(rows.map(({ reach }) => reach))
  const episodes = line.filter(({ order }) => typeof order === 'number' && reaches.has(order))
  const ids = [...new Set(rows.flatMap(charactersOf))]
  const [recaps, characters, names] = await Promise.all([
    findCardsByIds(reading, [...new Set(rows.map(({ recapId }) => recapId))]),
    readKnownCharacters(reading, { ids, boundary: asOf }),
    readNames(reading, rows.flatMap((row) => namedIn({ ...row, target: '' })).map(toTarget)),
  ])
  const related = await readRelated(reading, {
    docs: [{ id: show, show }, ...episodes.map(({ id }) => ({ id, show, episode: id }))],
    targets: [
      ...recaps.map(({ id }) => ({ collection: 'recaps' as const, id })),
      ...ids.map((id) => ({ collection: 'characters' as const, id })),
    ],
  })
  const told = toTold({ episodes, rows: inOrder({ rows, recaps }), characters, names, related })
  return { seasons: toSeasons({ told, line }), related }
}

type Telling = {
  episodes: readonly EpisodeFields[]
  rows: readonly BeatFields[]
  characters: ReadonlyMap<string, KnownCharacter>
  names: ReadonlyMap<string, string>
  related: Related
}

function toTold({ episodes, rows, related, ...known }: Telling): ToldEpisode[] {
  return episodes.flatMap((doc) => {
    const episode = toEpisode({ doc, related })
    const beats = rows
      .filter(({ reach }) => reach === doc.order)
      .flatMap((row) => toBeat({ row, related, ...known }) ?? [])
    if (!episode || beats.length === 0) return []
    const { id, label, name, path } = episode
    return [{ id, label, name, path, beats }]
  })
}

function toBeat({
  row,
  characters,
  names,
  related,
}: Omit<Telling, 'episodes' | 'rows'> & { row: BeatFields }): Beat | null {
  const recap = related.paths.get(row.recapId)
  if (!recap) return null
  const { sentence } = renamed({ ...row, target: '', words: '' }, (target) => names.get(target) ?? null)
  return {
    sentence,
    path: `${recap}#${row.anchor}`,
    characters: charactersOf(row).flatMap((id) => {
      const known = characters.get(id)
      return (known && toReference({ id, title: nameOf(known), related })) ?? []
    }),
  }
}

function charactersOf({ characters }: BeatFields): string[] {
  return JSON.parse(characters) as string[]
}

/** What a recap of the episode says of it before what others say ahead; the recap that was there first before others. */
function inOrder({
  rows,
  recaps,
}: {
  rows: readonly BeatFields[]
  recaps: readonly CardFields[]
}): BeatFields[] {
  const published = new Map(recaps.map(({ id, firstPublishedAt }) => [id, firstPublishedAt ?? '']))
  const keyOf = ({ recapId, later }: BeatFields) => `${later ? 1 : 0} ${published.get(recapId)} ${recapId}`
  return [...rows].sort((left, right) => {
    const [one, other] = [keyOf(left), keyOf(right)]
    return one === other ? left.position - right.position : one < other ? -1 : 1
  })
}

function toSeasons({
  told,
  line,
}: {
  told: readonly ToldEpisode[]
  line: readonly EpisodeFields[]
}): ToldSeason[] {
  const orders = new Map(line.map(({ id, order }) => [id, order ?? 0]))
  const seasons = Map.groupBy(told, ({ id }) => orderSeason(orders.get(id) ?? 0))
  return [...seasons].map(([number, episodes]) => ({ number, title: seasonTitle(number), episodes }))
}

import { alongOf } from '#core/along.ts'
import { type Boundary, current } from '#core/boundary.ts'
import type { Character } from '#core/character-page.ts'
import type { MentionLine, Reference } from '#core/model.ts'
import { toAlongEpisodes, toNamingRecaps } from './along.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { type CharacterFields, characterSelect, type EpisodeFields } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { type KnownCharacter, nameOf, toKnownCharacter } from './map/to-character.ts'
import { toEpisode } from './map/to-episode.ts'
import { toFirstSeen } from './map/to-first-seen.ts'
import { toImage } from './map/to-image.ts'
import { toReference } from './map/to-reference.ts'
import { toShow } from './map/to-show.ts'
import { toMentions } from './mention-lines.ts'
import { readPeople, toPerformers } from './people.ts'
import { type Ahead, readAhead } from './read-ahead.ts'
import type { Reading } from './reading.ts'
import { type Related, readRelated } from './related.ts'
import { readSung, type Sung, targetsOfSung, toSungLines } from './sung.ts'
import type { Target } from './target.ts'

/** How many characters a page names as those who are most often named with somebody. */
const mostCompanions = 3

export const getCharacter = cachedFor(readCharacterAt)

export async function readCharacterAt(reading: Reading, path: string, page = ''): Promise<Answer<Character>> {
  return await answerBelow(reading, {
    records: [{ path, collection: 'characters' }],
    compose: ([character = '']) => character,
    page,
    read: async (current, list, [found]) => (found ? await readCharacter(current, { ...found, list }) : null),
  })
}

async function readCharacter(
  reading: Reading,
  { id, show, list }: { id: string; show: string; list: List },
): Promise<Character | null> {
  const ahead = await readAhead(reading, { collection: 'characters', id, show, list })
  const doc = ahead?.characters.get(id)
  if (!ahead || !doc) return null
  const { orders, boundaryOf, lastOf, episodes } = ahead.runs
  const known = toKnownCharacter({ doc, orders, boundary: boundaryOf(show) })
  const [sung, people, others] = await Promise.all([
    readSung(reading, { docs: ahead.performances, runs: ahead.runs }),
    readPeople(
      reading,
      known.performers.map(({ person }) => person),
    ),
    readOthers(reading, { known, ahead, show }),
  ])
  const related = await readRelatedTo(reading, { doc, known, ahead, sung, others, show })
  const owner = toShow({ doc: related.shows.get(show), related })
  const reference = toReference({ id, title: nameOf(known), related })
  if (!owner || !reference) return null
  const last = toEpisode({ doc: lastOf(show) ?? undefined, related })
  return {
    ...reference,
    show: owner,
    image: toImage({ relation: current(known.images)?.image, related }),
    performers: toPerformers({ known, people, episodes }),
    aliases: otherNames(known),
    about: known.about.map(({ text }) => text),
    relations: toRelations({ known, others, related }),
    asOf: last && { label: last.label, path: last.path, place: last.place },
    firstSeen: toFirstSeen({
      id: idOf(doc.firstEpisode),
      runs: ahead.runs,
      boundary: boundaryOf(show),
      related,
    }),
    companions: toCompanions({ ahead, others, related }),
    performances: toSungLines({ sung, related }),
    along: toAlong({ doc, ahead, show, related, mentions: await toMentions(reading, { ...ahead, related }) }),
    paging: ahead.paging,
  }
}

type Others = ReadonlyMap<string, KnownCharacter>

/** Those to whom a character is related now, and those most often named with them. */
async function readOthers(
  reading: Reading,
  { known, ahead, show }: { known: KnownCharacter; ahead: Ahead; show: string },
): Promise<Others> {
  const ids = [...known.relations.map(({ whom }) => whom), ...ahead.companions]
  const docs = await findByIds(reading, { collection: 'characters', ids, select: characterSelect })
  const { orders, boundaryOf } = ahead.runs
  const boundary: Boundary = boundaryOf(show)
  return new Map([...docs].map(([id, doc]) => [id, toKnownCharacter({ doc, orders, boundary })]))
}

type Parts = { doc: CharacterFields; ahead: Ahead; show: string; related: Related }

async function readRelatedTo(
  reading: Reading,
  {
    doc,
    known,
    ahead,
    sung,
    others,
    show,
  }: Omit<Parts, 'related'> & { known: KnownCharacter; sung: Sung; others: Others },
): Promise<Related> {
  const named = ahead.recaps.flatMap(episodesOf)
  const { runs } = ahead
  const next = nextOf({ ahead, show })
  const ids = [idOf(doc.firstEpisode), runs.lastOf(show)?.id ?? null, next?.id ?? null, ...named]
  const targets: Target[] = ids.flatMap((id) => (id ? [{ collection: 'episodes' as const, id }] : []))
  return await readRelated(reading, {
    docs: [
      { id: doc.id, show, image: current(known.images)?.image },
      // Where somebody is named, nobody asks who wrote it.
      ...ahead.recaps.map(({ id, show: of, season }) => ({ id, show: of, season })),
    ],
    targets: [
      ...targets,
      ...targetsOfSung(sung),
      ...[...others.keys()].map((id) => ({ collection: 'characters' as const, id })),
    ],
    known: { episodes: runs.episodes },
    recapsOf: show,
  })
}

function episodesOf({ episode, furtherEpisodes }: Ahead['recaps'][number]): (string | null)[] {
  return [episode, ...(furtherEpisodes ?? [])].map(idOf)
}

function nextOf({ ahead, show }: Pick<Parts, 'ahead' | 'show'>): EpisodeFields | null {
  const boundary = ahead.runs.boundaryOf(show)
  const own = [...ahead.runs.episodes.values()].filter((episode) => idOf(episode.show) === show)
  return own.find(({ order }) => boundary === null || (order ?? 0) > boundary) ?? null
}

function toAlong({ doc, ahead, show, related, mentions }: Parts & { mentions: readonly MentionLine[] }) {
  const { runs, recaps } = ahead
  const named = toNamingRecaps({ recaps, mentions, show, related })
  const episodes = toAlongEpisodes({ runs, show, related })
  const first = runs.orders.get(idOf(doc.firstEpisode) ?? '')
  const firstNamed = episodes.find(({ id }) => named.some((one) => one.episodes.includes(id)))?.order
  // Where the places fill several pages, an episode that is not on this one may be on another.
  const since = ahead.paging.pages !== 1 ? Number.POSITIVE_INFINITY : (first ?? firstNamed ?? null)
  return alongOf({ named, episodes, since })
}

function otherNames(known: KnownCharacter): string[] {
  const all = [...known.names, ...known.aliases].map(({ name }) => name)
  return [...new Set(all)].filter((name) => name !== nameOf(known))
}

function toRelations({
  known,
  others,
  related,
}: {
  known: KnownCharacter
  others: Others
  related: Related
}): { is: string; whom: Reference }[] {
  return known.relations
    .filter(({ holds }) => holds)
    .flatMap(({ is, whom: id }) => {
      const other = others.get(id ?? '')
      const whom = other && toReference({ id: other.id, title: nameOf(other), related })
      return whom ? [{ is, whom }] : []
    })
}

function toCompanions({
  ahead,
  others,
  related,
}: {
  ahead: Ahead
  others: Others
  related: Related
}): Reference[] {
  return ahead.companions
    .flatMap((id) => {
      const other = others.get(id)
      return (other && toReference({ id, title: nameOf(other), related })) ?? []
    })
    .slice(0, mostCompanions)
}

import type { PayloadRequest } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { idOf } from '#cms/publishing/facts.ts'
import type { Known } from '#core/analysis/model.ts'
import type { SungBefore } from '#core/analysis/questions.ts'
import { dateIn } from '#core/dates.ts'
import type { Character, Episode, Performance, Person, Song } from '#types'

/** What the publication knows of a show, as records and as an analysis reads it. */
export type Facts = {
  show: { id: string; title: string }
  episodes: Episode[]
  characters: Character[]
  people: Map<string, Person>
  songs: Song[]
  /** What is sung in the episode that the recap is about. */
  performances: Performance[]
  /** What was sung before it in its season. */
  before: SungBefore[]
  known: Known
}

const all = { limit: 0, pagination: false } as const

/** Reads a show with the asker's rights, and what is sung in an episode of it; null where there is no such show. */
export async function readFacts({
  req,
  show: id,
  episode,
}: {
  req: PayloadRequest
  show: string
  episode: string | null
}): Promise<Facts | null> {
  const { payload } = req
  const as = asSender(req)
  const show = await payload.findByID({ collection: 'shows', id, disableErrors: true, ...as })
  if (!show) return null
  const ofShow = { show: { equals: id } }
  const { docs: episodes } = await payload.find({
    collection: 'episodes',
    where: ofShow,
    sort: 'order',
    ...all,
    ...as,
  })
  const { docs: characters } = await payload.find({
    collection: 'characters',
    where: ofShow,
    sort: 'createdAt',
    ...all,
    ...as,
  })
  const { docs: songs } = await payload.find({
    collection: 'songs',
    where: ofShow,
    sort: 'createdAt',
    ...all,
    ...as,
  })
  const season = seasonUpTo({ episodes, episode })
  const { docs: sung } = await payload.find({
    collection: 'performances',
    where: { episode: { in: season.map((one) => one.id) } },
    sort: 'order',
    ...all,
    ...as,
  })
  const performances = sung.filter((one) => idOf(one.episode) === episode)
  const people = await findPerformers({ req, characters })
  const known = toKnown({ title: show.title, episodes, characters, people, songs })
  const before = toBefore({
    season,
    sung: sung.filter((one) => idOf(one.episode) !== episode),
    songs,
    characters,
  })
  return { show: { id, title: show.title }, episodes, characters, people, songs, performances, before, known }
}

/** The episodes of a season up to one of them; none where that is not known. */
function seasonUpTo({
  episodes,
  episode,
}: {
  episodes: readonly Episode[]
  episode: string | null
}): Episode[] {
  const at = episodes.findIndex(({ id }) => id === episode)
  return episodes.slice(0, at + 1).filter(({ season }) => season === episodes[at]?.season)
}

type Sung = Pick<Facts, 'songs' | 'characters'> & { season: readonly Episode[]; sung: readonly Performance[] }

function toBefore({ season, sung, songs, characters }: Sung): SungBefore[] {
  const names = new Map([
    ...songs.map(({ id, title }) => [id, title] as const),
    ...characters.map(({ id, name }) => [id, name] as const),
    ...season.map(({ id, label }) => [id, label ?? ''] as const),
  ])
  const nameOf = (relation: unknown) => names.get(idOf(relation) ?? '') ?? ''
  return sung.map((one) => ({
    song: nameOf(one.song),
    singers: (one.characters ?? []).map(nameOf).filter(Boolean),
    label: nameOf(one.episode),
  }))
}

async function findPerformers({
  req,
  characters,
}: {
  req: PayloadRequest
  characters: readonly Character[]
}): Promise<Map<string, Person>> {
  const ids = characters.flatMap(({ performers }) =>
    (performers ?? []).flatMap(({ person }) => idOf(person) ?? []),
  )
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'people',
    where: { id: { in: [...new Set(ids)] } },
    sort: 'id',
    ...all,
    ...asSender(req),
  })
  return new Map(docs.map((person) => [person.id, person]))
}

type Read = Pick<Facts, 'episodes' | 'characters' | 'people' | 'songs'> & { title: string }

function toKnown({ title, episodes, characters, people, songs }: Read): Known {
  return {
    show: title,
    episodes: episodes.map(({ airsAt, airZone, code, title: name }) => ({
      code: (code ?? '').toUpperCase(),
      title: name ?? '',
      airDate: airsAt ? dateIn({ iso: airsAt, zone: airZone }) : null,
    })),
    characters: characters.map((doc) => toKnownCharacter({ doc, people })),
    songs: songs.map(({ id, originalArtist, title: name, writtenForShow }) => ({
      ...{ id, title: name, originalArtist: originalArtist ?? null, originalToShow: writtenForShow ?? false },
    })),
  }
}

function toKnownCharacter({
  doc,
  people,
}: { doc: Character } & Pick<Read, 'people'>): Known['characters'][number] {
  const { aliases, id, name, names, performers } = doc
  return {
    id,
    name,
    aliases: [...(names ?? []), ...(aliases ?? [])].map((one) => one.name),
    performers: (performers ?? []).flatMap(({ person }) => people.get(idOf(person) ?? '')?.name ?? []),
  }
}

import type { PayloadRequest } from 'payload'
import { codeOf } from '#core/episode.ts'
import type { Code, DemoCharacter, DemoRecap, DemoShow } from '#scripts/seed/demo-show.ts'
import { type FindRecord, toLexical } from '#scripts/seed/to-lexical.ts'

type Ids = Map<string, string>

/** Writes a show of the demo publication whole: its records, then its recaps. All inside the request's transaction. */
export async function loadShow({ req, demo }: { req: PayloadRequest; demo: DemoShow }): Promise<void> {
  const { payload } = req
  const write = { depth: 0, overrideAccess: true, req } as const
  const { id: show } = await payload.create({ collection: 'shows', data: demo.show, ...write })
  for (const season of demo.seasons) {
    await payload.create({ collection: 'seasons', data: { show, ...season }, ...write })
  }

  const episodes: Ids = new Map()
  for (const facts of demo.episodes) {
    const data = { show, kind: 'regular' as const, airZone: demo.airZone, ...facts }
    const { id } = await payload.create({ collection: 'episodes', data, ...write })
    episodes.set(codeOf({ season: facts.season, episode: facts.number }), id)
  }

  const people: Ids = new Map()
  for (const [key, name] of Object.entries(demo.people)) {
    people.set(key, await findOrCreate({ req, collection: 'people', name }))
  }

  const songs: Ids = new Map()
  for (const [key, { first, writers, ...facts }] of Object.entries(demo.songs)) {
    const names = writers?.map((writer) => get(people, writer)) ?? []
    const data = {
      show,
      slug: '',
      listed: true,
      firstEpisode: get(episodes, first),
      writers: names,
      ...facts,
    }
    songs.set(key, (await payload.create({ collection: 'songs', data, ...write })).id)
  }

  const characters: Ids = new Map()
  for (const [key, { name, first }] of Object.entries(demo.characters)) {
    const data = { show, name, slug: '', listed: true, firstEpisode: get(episodes, first) }
    characters.set(key, (await payload.create({ collection: 'characters', data, ...write })).id)
  }
  for (const [key, character] of Object.entries(demo.characters)) {
    const data = datedFacts({ character, episodes, people, characters })
    await payload.update({ collection: 'characters', id: get(characters, key), data, ...write })
  }

  for (const { episode, song, characters: singers, ...facts } of demo.performances) {
    const data = {
      episode: get(episodes, episode),
      song: get(songs, song),
      characters: singers.map((singer) => get(characters, singer)),
      extent: 'whole' as const,
      ...facts,
    }
    await payload.create({ collection: 'performances', data, ...write })
  }

  const find: FindRecord = (key) =>
    characters.has(key)
      ? { collection: 'characters', id: get(characters, key) }
      : { collection: 'songs', id: get(songs, key) }
  for (const recap of demo.recaps)
    await loadRecap({ req, recap, episode: get(episodes, recap.episode), find })
}

function datedFacts({
  character,
  episodes,
  people,
  characters,
}: {
  character: DemoCharacter
  episodes: Ids
  people: Ids
  characters: Ids
}) {
  const span = ({ from, to }: { from?: Code; to?: Code }) => ({
    from: from ? get(episodes, from) : null,
    to: to ? get(episodes, to) : null,
  })
  const { performers, names = [], aliases = [], about = [], relations = [] } = character
  return {
    performers: performers.map(({ person, ...dates }) => ({ person: get(people, person), ...span(dates) })),
    names: names.map(({ name, ...dates }) => ({ name, ...span(dates) })),
    aliases: aliases.map(({ name, ...dates }) => ({ name, ...span(dates) })),
    about: about.map(({ text, ...dates }) => ({ text, ...span(dates) })),
    relations: relations.map(({ is, whom, ...dates }) => ({
      is,
      whom: get(characters, whom),
      ...span(dates),
    })),
  }
}

async function loadRecap({
  req,
  recap,
  episode,
  find,
}: {
  req: PayloadRequest
  recap: DemoRecap
  episode: string
  find: FindRecord
}): Promise<void> {
  const { paragraphs, tags, ...face } = recap
  const filed: string[] = []
  for (const name of tags) filed.push(await findOrCreate({ req, collection: 'tags', name }))
  await req.payload.create({
    collection: 'recaps',
    data: { ...face, episode, tags: filed, body: toLexical({ paragraphs, find }), _status: 'published' },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function findOrCreate({
  req,
  collection,
  name,
}: {
  req: PayloadRequest
  collection: 'people' | 'tags'
  name: string
}): Promise<string> {
  const { docs } = await req.payload.find({
    collection,
    where: { name: { equals: name } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (docs[0]) return String(docs[0].id)
  const data = { name, slug: '' }
  return (await req.payload.create({ collection, data, depth: 0, overrideAccess: true, req })).id
}

function get(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demo names “${key}”, which is no demo record.`)
  return id
}

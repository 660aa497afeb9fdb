import type { PayloadRequest } from 'payload'
import { codeOf } from '#core/episode.ts'
import type { Code, DemoCharacter, DemoShow } from '#scripts/seed/demo-show.ts'
import { findOrCreate } from '#scripts/seed/find-or-create.ts'
import { loadRecap } from '#scripts/seed/load-recap.ts'
import type { FindRecord } from '#scripts/seed/to-lexical.ts'
import type { UploadedFiles } from '#scripts/seed/upload.ts'

type Ids = Map<string, string>

/** Writes a show of the demo publication whole: its records, then its recaps. All inside the request's transaction. */
export async function loadShow({
  req,
  demo,
  files,
}: {
  req: PayloadRequest
  demo: DemoShow
  files: UploadedFiles
}): Promise<void> {
  const { payload } = req
  const write = { depth: 0, overrideAccess: true, req } as const
  const { id: show } = await payload.create({ collection: 'shows', data: demo.show, ...write })
  const seasons: Ids = new Map()
  for (const season of demo.seasons) {
    const { id } = await payload.create({ collection: 'seasons', data: { show, ...season }, ...write })
    seasons.set(String(season.number), id)
  }

  const episodes: Ids = new Map()
  for (const facts of demo.episodes) {
    const data = { show, kind: 'regular' as const, airZone: demo.airZone, runTime: 60, ...facts }
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

  const performances = await loadPerformances({ req, demo, episodes, songs, characters })
  const find: FindRecord = (key) => {
    if (characters.has(key)) return { collection: 'characters', id: get(characters, key) }
    if (performances.has(key)) return { collection: 'performances', id: get(performances, key) }
    if (episodes.has(key)) return { collection: 'episodes', id: get(episodes, key) }
    return { collection: 'songs', id: get(songs, key) }
  }
  const known = {
    find,
    episode: (code: Code) => get(episodes, code),
    season: (number: number) => get(seasons, String(number)),
  }
  for (const recap of demo.recaps) await loadRecap({ req, demo, recap, known, files })
}

/** The ids of the performances by code and song, such as `s01e02/call-me`. */
async function loadPerformances({
  req,
  demo,
  episodes,
  songs,
  characters,
}: {
  req: PayloadRequest
  demo: DemoShow
  episodes: Ids
  songs: Ids
  characters: Ids
}): Promise<Ids> {
  const performances: Ids = new Map()
  for (const { episode, song, characters: singers, ...facts } of demo.performances) {
    const data = {
      episode: get(episodes, episode),
      song: get(songs, song),
      characters: singers.map((singer) => get(characters, singer)),
      extent: 'whole' as const,
      ...facts,
    }
    const made = await req.payload.create({
      collection: 'performances',
      data,
      depth: 0,
      overrideAccess: true,
      req,
    })
    performances.set(`${episode}/${song}`, made.id)
  }
  return performances
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

function get(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`The demo names “${key}”, which is no demo record.`)
  return id
}

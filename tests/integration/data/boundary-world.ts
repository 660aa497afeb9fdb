import type { Payload } from 'payload'
import { foundSite } from '#cms/publishing/found-site.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildEpisode,
  buildLive,
  buildPerformance,
  buildPerson,
  buildShow,
  buildSong,
  change,
  text,
} from '#tests/integration/support/records.ts'
import type { Character, Episode, Person, Recap, Show, Song } from '#types'

const write = { depth: 0, overrideAccess: true } as const
const day = 86_400_000

/** An episode with everything that belongs to it; every word of its own holds `secret`. */
export type Chapter = {
  code: string
  secret: string
  episode: Episode
  newcomer: Character
  person: Person
  song: Song
  recap: Recap
  tag: string
}

export type Story = { show: Show; karen: Character; chapters: Chapter[] }

const places = [
  { season: 1, number: 1 },
  { season: 1, number: 2 },
  { season: 1, number: 3 },
  { season: 2, number: 1 },
]

/**
 * A show of which each episode plants a word of its own in every field of every record that can say from when it holds.
 * What it plants begins with `Secret` and its code.
 */
export async function buildStory(payload: Payload): Promise<Story> {
  await emptyDatabase(payload)
  await foundSite(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  const episodes: Episode[] = []
  for (const [index, place] of places.entries()) {
    const airsAt = new Date(Date.now() - (40 - 10 * index) * day).toISOString()
    const title = secretOf(place, 'title')
    episodes.push(await buildEpisode({ payload, show: show.id, ...place, title, airsAt }))
  }
  const rows = (field: string, kind: string) =>
    places.map((place, index) => ({ from: episodes[index]?.id ?? null, [field]: secretOf(place, kind) }))
  const karen = await buildCharacter({
    ...{ payload, show: show.id, name: 'Karen', listed: true },
    names: rows('name', 'calledThen') as Character['names'],
    aliases: rows('name', 'alias') as Character['aliases'],
    about: rows('text', 'about') as Character['about'],
  })
  const chapters: Chapter[] = []
  for (const [index, place] of places.entries()) {
    const episode = episodes[index]
    if (episode) chapters.push(await buildChapter({ payload, show, karen, episode, place }))
  }
  for (const number of [1, 2]) await nameSeason({ payload, number })
  return { show, karen, chapters }
}

type Place = { season: number; number: number }

function codeOf({ season, number }: Place): string {
  return `s0${season}e0${number}`
}

function secretOf(place: Place, kind: string): string {
  return `Secret${codeOf(place)}${kind}`
}

async function buildChapter(given: {
  payload: Payload
  show: Show
  karen: Character
  episode: Episode
  place: Place
}): Promise<Chapter> {
  const { payload, show, karen, episode, place } = given
  const secret = (kind: string) => secretOf(place, kind)
  const person = await buildPerson({ payload, name: secret('player') })
  const newcomer = await buildCharacter({
    ...{ payload, show: show.id, name: secret('newcomer'), listed: true, firstEpisode: episode.id },
    about: [{ text: secret('newcomerAbout') }],
    performers: [{ person: person.id }],
    relations: [{ is: secret('relation'), whom: karen.id }],
  })
  const song = await buildSong({
    ...{ payload, show: show.id, title: secret('song'), originalArtist: secret('artist'), listed: true },
  })
  const singers = { characters: [karen.id, newcomer.id], note: secret('note') }
  const performance = await buildPerformance({ payload, episode: episode.id, song: song.id, ...singers })
  const tag = await payload.create({ collection: 'tags', data: { name: secret('tag'), slug: '' }, ...write })
  const recap = await buildLive({
    ...{ payload, episode: episode.id, grade: 'A', tags: [tag.id] },
    ...{ headline: secret('headline'), dek: secret('dek') },
    ...{ safeHeadline: secret('safeHeadline'), safeDek: secret('safeDek') },
    body: text(
      `${secret('words')} of [Karen](characters:${karen.id}) and [the new one](characters:${newcomer.id}).`,
      `[The song](songs:${song.id}) is ${secret('sung')}.`,
      `It rains. It is ${secret('beat')} that counts.{characters:${karen.id}, characters:${newcomer.id}} It stops.`,
      `::cue(performances:${performance.id})`,
    ),
  })
  return {
    code: codeOf(place),
    secret: `Secret${codeOf(place)}`,
    episode,
    newcomer,
    person,
    song,
    recap,
    tag: tag.id,
  }
}

async function nameSeason({ payload, number }: { payload: Payload; number: number }): Promise<void> {
  const where = { number: { equals: number } }
  const place = { season: number, number: 1 }
  const data = { title: secretOf(place, 'season'), dek: secretOf(place, 'seasonDek') }
  await payload.update({ collection: 'seasons', where, data, ...write })
}

/** A recap of the first episode with a passage that belongs to a later one, and with a grade given after that. */
export async function addHindsight(payload: Payload, { chapters }: Story): Promise<string[]> {
  const [first, second] = chapters
  if (!first || !second) return []
  const recap = await payload.findByID({ collection: 'recaps', id: first.recap.id, ...write })
  const [passage, sentence] = [`${second.secret}passage`, `${second.secret}sentence`]
  const body = text(
    'Plainly said.',
    `::spoiler(episodes:${second.episode.id}) ${passage} is hidden.{characters:${first.newcomer.id}}`,
  )
  const at = new Date(Date.parse(String(second.episode.airsAt)) + day).toISOString()
  const data = { body, regrades: [{ at, grade: 'C', why: sentence }], _status: 'published' } as never
  await change({ payload, id: recap.id, base: recap.rev ?? 0, data })
  return [passage, sentence]
}

import type { Payload } from 'payload'
import { foundSite } from '#cms/publishing/found-site.ts'
import { content } from '#core/content.ts'
import type { Reading } from '#data/reading.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import {
  buildCharacter,
  buildEpisode,
  buildLive,
  buildShow,
  buildSong,
  text,
} from '#tests/integration/support/records.ts'
import type { Character, Episode, Recap, Show, Song } from '#types'

export type World = { show: Show; episode: Episode; karen: Character; callMe: Song; recap: Recap }

/** One live recap that mentions a character and a song, and everything that it belongs to. */
export async function buildWorld(payload: Payload): Promise<World> {
  await emptyDatabase(payload)
  await foundSite(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  const episode = await buildEpisode({ payload, show: show.id, title: 'The Callback' })
  const karen = await buildCharacter({ payload, show: show.id })
  const callMe = await buildSong({ payload, show: show.id })
  const recap = await buildRecapOf({ payload, world: { show, episode, karen, callMe } })
  return { show, episode, karen, callMe, recap }
}

/** Another live recap of the same episode. */
export async function buildRecapOf({
  payload,
  world,
  ...data
}: {
  payload: Payload
  world: Omit<World, 'recap'>
} & Partial<Omit<Recap, 'episode'>>): Promise<Recap> {
  const { episode, karen, callMe } = world
  return await buildLive({
    payload,
    episode: episode.id,
    headline: 'Inside headline',
    dek: 'Inside dek',
    body: text(`[Karen](characters:${karen.id}) sings [Call Me](songs:${callMe.id}). She waits.`, 'The end.'),
    ...data,
  })
}

export function read(payload: Payload): Reading {
  return { payload, tags: new Set() }
}

export const paths = {
  show: content.shows.path({ show: 'smash' }),
  episode: content.episodes.path({ show: 'smash', code: 's01e02' }),
  recap: content.recaps.path({ show: 'smash', code: 's01e02', slug: 'outside' }),
  karen: content.characters.path({ show: 'smash', slug: 'karen-cartwright' }),
  callMe: content.songs.path({ show: 'smash', slug: 'call-me' }),
}

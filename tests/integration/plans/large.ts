import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { foundSite } from '#cms/publishing/found-site.ts'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { content } from '#core/content.ts'
import { codeOf } from '#core/episode.ts'
import {
  buildCharacter,
  buildEpisode,
  buildShow,
  buildSong,
  text,
} from '#tests/integration/support/records.ts'
import type { Episode, Show } from '#types'

const shows = 4
const episodes = 100
const perEpisode = 5

/** Two thousand live recaps of four shows, with mentions of its show's one character and one song, and beats about the one. */
export async function buildLarge(payload: Payload): Promise<void> {
  await foundSite(payload)
  for (let number = 1; number <= shows; number += 1) {
    const show = await buildShow({ payload, title: `Show ${number}`, slug: `show-${number}` })
    const character = await buildCharacter({ payload, show: show.id })
    const song = await buildSong({ payload, show: show.id, slug: `call-me-${number}` })
    const targets = [`characters:${character.id}`, `songs:${song.id}`]
    for (let episode = 1; episode <= episodes; episode += 1) {
      const made = await buildEpisode({ payload, show: show.id, number: episode })
      await inTransaction(payload, (req) =>
        insertRecaps({ req, show, episode: made, targets, first: episode === 1 }),
      )
    }
    await publishTargets({ payload, show, song: song.slug, ids: [character.id, song.id] })
  }
}

async function insertRecaps({
  req,
  show,
  episode,
  targets,
  first,
}: {
  req: PayloadRequest
  show: Show
  episode: Episode
  targets: string[]
  first: boolean
}): Promise<void> {
  for (let number = 0; number < perEpisode; number += 1) {
    const id = randomUUID()
    const at = new Date(Date.UTC(2020, 0, episode.number, number)).toISOString()
    const slug = `recap-${number}`
    const recap = {
      id,
      episode: episode.id,
      show: show.id,
      headline: `Inside ${slug}`,
      safeHeadline: `Outside ${slug}`,
      slug,
      body: text('Some words.'),
      rev: 1,
      liveRev: 1,
      firstPublishedAt: at,
      livePublishedAt: at,
      feedId: `tag:x,2020:${id}`,
      _status: 'published',
      createdAt: at,
      updatedAt: at,
    }
    const { id: _id, ...version } = recap
    const path = content.recaps.path({
      show: show.slug,
      code: codeOf({ season: 1, episode: episode.number }),
      slug,
    })
    const address = {
      path,
      recordCollection: 'recaps',
      recordId: id,
      showId: show.id,
      current: true,
      isPublic: true,
      changedAt: at,
    }
    await req.payload.db.create({ collection: 'recaps', data: recap, req })
    await req.payload.db.createVersion({
      collectionSlug: 'recaps',
      parent: id,
      autosave: false,
      createdAt: at,
      updatedAt: at,
      versionData: version as never,
      req,
    })
    await req.payload.db.create({ collection: 'addresses', data: { id: randomUUID(), ...address }, req })
    if (number === 0) await insertBeat({ req, show, episode, recap: id, about: targets[0] ?? '' })
    const line = { recapId: id, words: 'Karen', sentence: 'Karen sings.', paragraph: 1, publishedAt: at }
    for (const [index, target] of (first && number < 3 ? targets : []).entries()) {
      await req.payload.db.create({
        collection: 'mentions',
        data: { id: randomUUID(), ...line, target, position: index + 1 },
        req,
      })
    }
  }
}

async function insertBeat(given: {
  req: PayloadRequest
  show: Show
  episode: Episode
  recap: string
  about: string
}): Promise<void> {
  const { req, show, episode, recap, about } = given
  const characters = JSON.stringify([about.split(':')[1]])
  const told = { anchor: 'b1', sentence: 'Karen leaves.', characters, position: 1 }
  const place = { show: show.id, reach: episode.order as number }
  const data = { id: randomUUID(), recapId: recap, ...told, ...place }
  await req.payload.db.create({ collection: 'beats', data, req })
}

async function publishTargets({
  payload,
  show,
  song,
  ids,
}: {
  payload: Payload
  show: Show
  song: string
  ids: string[]
}): Promise<void> {
  const places = [`/shows/${show.slug}/characters/karen-cartwright`, `/shows/${show.slug}/songs/${song}`]
  const collections = ['characters', 'songs']
  for (const [index, recordId] of ids.entries()) {
    await payload.create({
      collection: 'addresses',
      data: {
        id: randomUUID(),
        path: places[index] ?? '',
        recordCollection: collections[index] ?? '',
        recordId,
        showId: show.id,
        current: true,
        isPublic: true,
        changedAt: new Date().toISOString(),
      },
      overrideAccess: true,
    })
  }
}

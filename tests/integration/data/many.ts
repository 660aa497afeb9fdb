import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { content, type PublicCollection, wholeSite } from '#core/content.ts'
import { codeOf, labelOf, orderOf } from '#core/episode.ts'
import { workIdOf } from '#core/work.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { buildPerson, buildShow, text } from '#tests/integration/support/records.ts'
import type { Show } from '#types'

type Shared = { show: Show; person: string; author: string; tag: string; season: string }

const write = { depth: 0, overrideAccess: true } as const

/**
 * A show of one season with as many episodes as are asked for, each with a recap, a character, a song and a
 * performance of it; all of one author and one tag, and one person who plays everybody and wrote everything.
 */
export async function buildMany({ payload, count }: { payload: Payload; count: number }): Promise<void> {
  await emptyDatabase(payload)
  const show = await buildShow({ payload, title: 'Smash' })
  const season = await payload.create({ collection: 'seasons', data: { show: show.id, number: 1 }, ...write })
  const person = await buildPerson({ payload, name: 'Megan Hilty' })
  const author = await payload.create({
    collection: 'authors',
    data: { name: 'Nora', slug: 'nora' },
    ...write,
  })
  const tag = await payload.create({ collection: 'tags', data: { name: 'Music', slug: 'music' }, ...write })
  const shared = { show, person: person.id, author: author.id, tag: tag.id, season: season.id }
  await inTransaction(payload, async (req) => {
    for (let number = 1; number <= count; number += 1) await insertOne({ req, shared, number })
    await req.payload.db.updateMany({
      collection: 'addresses',
      where: { recordId: { in: [shared.author, shared.tag] } },
      data: { isPublic: true },
      req,
    })
  })
}

async function insertOne({
  req,
  shared: { show, person, author, tag },
  number,
}: {
  req: PayloadRequest
  shared: Shared
  number: number
}): Promise<void> {
  const insert = async (
    collection: 'episodes' | 'characters' | 'songs' | 'performances' | 'recaps',
    data: object,
  ) => {
    const id = randomUUID()
    await req.payload.db.create({ collection, data: { id, ...data }, req })
    return id
  }
  const numbers = { season: 1, episode: number }
  const code = codeOf(numbers)
  const at = new Date(Date.UTC(2012, 0, number)).toISOString()
  const named = { season: 1, number, code, label: labelOf(numbers), order: orderOf(numbers) }
  const episode = await insert('episodes', {
    show: show.id,
    ...named,
    airsAt: at,
    kind: 'regular',
    airZone: 'UTC',
  })
  const slug = `one-${number}`
  const characters = {
    ...{ show: show.id, name: `Character ${number}`, slug, firstEpisode: episode },
    performers: [{ id: randomUUID(), person, from: episode }],
  }
  const character = await insert('characters', characters)
  const song = await insert('songs', { show: show.id, title: `Song ${number}`, slug, writers: [person] })
  const sung = { setting: 'stage', extent: 'whole', order: 1 }
  await insert('performances', { episode, song, characters: [character], ...sung })
  const recap = await insert('recaps', {
    ...{ kind: 'episodes', episode, show: show.id, slug, headline: 'Inside', safeHeadline: 'Outside' },
    ...{ body: text('Some words.'), rev: 1, liveRev: 1, isLive: true, feedId: `tag:x,2020:${slug}` },
    ...{ firstPublishedAt: at, livePublishedAt: at, _status: 'published', grade: 'A', tags: [tag] },
    authors: [{ id: randomUUID(), author, role: 'writer' }],
  })
  const place = async (collection: PublicCollection, recordId: string) => {
    const path = content[collection].path({ show: show.slug, code, slug })
    const below = content[collection].belowShow ? show.id : wholeSite
    const address = { path, recordCollection: collection, recordId, showId: below, changedAt: at }
    const data = { id: randomUUID(), ...address, current: true, isPublic: true }
    await req.payload.db.create({ collection: 'addresses', data, req })
  }
  await place('episodes', episode)
  await place('characters', character)
  await place('songs', song)
  await place('works', workIdOf(song))
  await place('recaps', recap)
}

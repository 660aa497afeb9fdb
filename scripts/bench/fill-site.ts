import { setTimeout as wait } from 'node:timers/promises'
import { smash } from '#scripts/seed/smash.ts'
import { type FindRecord, toLexical } from '#scripts/seed/to-lexical.ts'
import { create, makeLive, pathOf } from '#tests/e2e/support/publication.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

export type Records = {
  show: string
  /** The first one, which the demo has. */
  episode: string
  /** What was aired in two more seasons: episodes with their addresses. */
  episodes: { id: string; path: string }[]
  /** Addresses of live recaps of thirteen paragraphs with their mentions, one for each of these episodes. */
  recaps: string[]
  /** One of each type that is measured, by the name of the type. */
  pages: Record<MeasuredPage, string>
}

export const measuredPages = ['recap', 'home', 'hub', 'character', 'song'] as const

export type MeasuredPage = (typeof measuredPages)[number]

const seasons = [2, 3]
const perSeason = 15
const patience = 60_000

/** Adds two seasons and thirty live recaps to the demo records, one for each episode. */
export async function fillSite(staff: Staff): Promise<Records> {
  const [show = '', episode = ''] = [
    await firstOf({ staff, collection: 'shows' }),
    await firstOf({ staff, collection: 'episodes' }),
  ]
  const body = toLexical({
    paragraphs: smash.recaps
      .slice(0, 2)
      .flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => !paragraph.startsWith('::'))),
    find: await finder(staff),
  })
  const episodes = await makeEpisodes({ staff, show })
  const recaps: string[] = []
  for (const [at, { id: about }] of episodes.entries()) {
    const number = at + 1
    const { id } = await makeLive({
      staff,
      episode: about,
      headline: `Inside the rehearsal room, part ${number}`,
      dek: 'What the hour does with its two voices, and what it keeps for later.',
      safeHeadline: `The rehearsal room, part ${number}`,
      safeDek: 'The second hour is all waiting rooms, and better for it.',
      body,
    })
    recaps.push(String(await pathOf({ staff, id })))
  }
  await untilDispatched(staff)
  const pages = {
    recap: recaps[0] ?? '',
    home: '/',
    hub: '/shows/smash',
    character: '/shows/smash/characters/karen-cartwright',
    song: '/shows/smash/songs/call-me',
  }
  return { show, episode, episodes, recaps, pages }
}

async function makeEpisodes({ staff, show }: { staff: Staff; show: string }): Promise<Records['episodes']> {
  const episodes: Records['episodes'] = []
  for (const season of seasons) {
    for (let number = 1; number <= perSeason; number += 1) {
      const airsAt = new Date(Date.UTC(2012 + season, 0, 7 * number)).toISOString()
      const json = { show, season, number, title: `Rehearsal ${season}.${number}`, airsAt }
      const { id } = await create({ staff, collection: 'episodes', json })
      episodes.push({ id, path: `/shows/smash/s0${season}e${String(number).padStart(2, '0')}` })
    }
  }
  return episodes
}

/** Waits until publishing has nothing left to do in the background, which would be measured with what comes next. */
export async function untilDispatched(staff: Staff): Promise<void> {
  const end = Date.now() + patience
  while ((await staff({ path: '/outbox?limit=1' })).body.totalDocs > 0) {
    if (Date.now() > end) throw new Error('The outbox was not empty within a minute.')
    await wait(100)
  }
}

type Doc = { id: string; name?: string; title?: string }

async function list({ staff, collection }: { staff: Staff; collection: string }): Promise<Doc[]> {
  const { body } = await staff({ path: `/${collection}?limit=100&depth=0&sort=createdAt` })
  return body.docs
}

async function firstOf(from: { staff: Staff; collection: string }): Promise<string | undefined> {
  return (await list(from))[0]?.id
}

/** Finds the demo record that `[words](key)` in a demo text means. */
async function finder(staff: Staff): Promise<FindRecord> {
  const found = new Map<string, { collection: string; id: string }>()
  for (const collection of ['characters', 'songs']) {
    for (const { id, name, title } of await list({ staff, collection }))
      found.set(name ?? title ?? '', { collection, id })
  }
  const songs = Object.entries(smash.songs).map(([key, { title }]) => [key, title])
  const characters = Object.entries(smash.characters).map(([key, { name }]) => [key, name])
  const names: Record<string, string> = Object.fromEntries([...characters, ...songs])
  return (key) => found.get(names[key] ?? '') ?? { collection: 'characters', id: key }
}

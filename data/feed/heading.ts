import { hasBegun } from '#core/boundary.ts'
import { seasonTitle } from '#core/subject.ts'
import { readBoundary } from '../boundary.ts'
import { knowCharacters } from '../characters.ts'
import { findByIds } from '../find-many.ts'
import { characterSelect } from '../map/docs.ts'
import { idOf } from '../map/id-of.ts'
import { nameOf } from '../map/to-character.ts'
import type { Reading } from '../reading.ts'
import { findSeenPeople } from '../standing.ts'
import type { FeedKind, FeedOf } from './feed-of.ts'
import type { Through } from './through.ts'

/** What a feed is called after the publication's name, and what it has; `short` is what its page is called. */
export type Heading = { name: string | null; short: string; has: string }

type Asked = { of: FeedOf; through: Through | null }
type Read = (reading: Reading, asked: Asked) => Promise<Heading | null>

const headings: Record<FeedKind, Read> = {
  site: async () => ({ name: null, short: '', has: 'Every recap' }),
  shows: async (reading, { of }) => {
    const show = await readShow(reading, of.id)
    return show ? { name: show, short: show, has: `Every recap of ${show}` } : null
  },
  seasons: readSeason,
  characters: readCharacter,
  songs: readSong,
  people: async (reading, { of }) => {
    const [name, seen] = await Promise.all([
      readName(reading, { collection: 'people', id: of.id }),
      findSeenPeople(reading, [of.id]),
    ])
    // Whoever has no page has no feed.
    if (!seen.has(of.id)) return null
    return name
      ? { name, short: name, has: `Every recap with a part that ${name} plays, or a song of theirs, in it` }
      : null
  },
  authors: async (reading, { of }) => {
    const name = await readName(reading, { collection: 'authors', id: of.id })
    return name ? { name: `by ${name}`, short: name, has: `Every recap by ${name}` } : null
  },
  tags: async (reading, { of }) => {
    const name = await readName(reading, { collection: 'tags', id: of.id })
    return name ? { name, short: name, has: `Every recap filed under ${name}` } : null
  },
}

/** What stands at the head of a feed, or null where that must not be known yet. */
export async function readHeading(reading: Reading, asked: Asked): Promise<Heading | null> {
  return await headings[asked.of.kind](reading, asked)
}

async function readSeason(reading: Reading, { of }: Asked): Promise<Heading | null> {
  const [show, seasons] = await Promise.all([
    readShow(reading, of.show),
    findByIds(reading, { collection: 'seasons', ids: [of.id], select: { number: true } }),
  ])
  const season = seasons.get(of.id)
  if (!show || !season) return null
  const title = seasonTitle(season.number)
  const name = `${show}, ${title.toLowerCase()}`
  return { name, short: title, has: `Every recap of ${name}` }
}

async function readCharacter(reading: Reading, { of, through }: Asked): Promise<Heading | null> {
  const [show, docs] = await Promise.all([
    readShow(reading, of.show),
    findByIds(reading, { collection: 'characters', ids: [of.id], select: characterSelect }),
  ])
  const doc = docs.get(of.id)
  const boundary = through?.boundary ?? (await readBoundary(reading, of.show ?? ''))
  const known = (await knowCharacters(reading, { docs: doc ? [doc] : [], boundary })).get(of.id)
  if (!show || !doc || !known || (through && !(await isKnown(reading, { doc, boundary })))) return null
  const name = nameOf(known)
  return { name: `${name} in ${show}`, short: name, has: `Every recap of ${show} with ${name} in it` }
}

async function readSong(reading: Reading, { of, through }: Asked): Promise<Heading | null> {
  const [show, docs] = await Promise.all([
    readShow(reading, of.show),
    findByIds(reading, {
      collection: 'songs',
      ids: [of.id],
      select: { title: true, firstEpisode: true },
    }),
  ])
  const doc = docs.get(of.id)
  if (!show || !doc || (through && !(await isKnown(reading, { doc, boundary: through.boundary }))))
    return null
  return {
    name: `“${doc.title}” in ${show}`,
    short: doc.title,
    has: `Every recap of ${show} with “${doc.title}” in it`,
  }
}

/** Whether somebody who has seen so far has met a record. */
async function isKnown(
  reading: Reading,
  { doc, boundary }: { doc: { firstEpisode?: unknown }; boundary: number | null },
): Promise<boolean> {
  const first = idOf(doc.firstEpisode as string | null)
  const episodes = await findByIds(reading, { collection: 'episodes', ids: [first], select: { order: true } })
  return hasBegun(episodes.get(first ?? '')?.order ?? null, boundary)
}

async function readShow(reading: Reading, id: string | null): Promise<string | null> {
  const docs = await findByIds(reading, { collection: 'shows', ids: [id], select: { title: true } })
  return docs.get(id ?? '')?.title ?? null
}

async function readName(
  reading: Reading,
  { collection, id }: { collection: 'people' | 'authors' | 'tags'; id: string },
): Promise<string | null> {
  const docs = await findByIds(reading, { collection, ids: [id], select: { name: true } })
  return docs.get(id)?.name ?? null
}

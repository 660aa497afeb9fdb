import { type Boundary, hasBegun } from '#core/boundary.ts'
import { labelOf } from '#core/episode.ts'
import type { RecapParts } from '#core/recap-on-page.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { openMentions } from '#core/rich-text/mentions.ts'
import { bodyParts } from './body-parts.ts'
import { readBoundary } from './boundary.ts'
import { readKnownCharacters } from './characters.ts'
import { findByIds } from './find-many.ts'
import { type CardFields, pageCardSelect, type RecapFields, songSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { singersIn } from './map/singers-in.ts'
import { targetsIn } from './map/to-body.ts'
import { type Here, imageOf, toBeside, toCards, toCast, toSongs } from './map/to-recap-parts.ts'
import { readPeople } from './people.ts'
import type { Reading } from './reading.ts'
import { lastKnown, readAbout } from './recap-about.ts'
import { type Beside, findBeside } from './recap-beside.ts'
import { findSungIn } from './recap-songs.ts'
import { type Pointing, type Related, readRelated } from './related.ts'
import { readShowLine } from './show-line.ts'
import type { Target } from './target.ts'

type Doc = Pick<RecapFields, 'id' | 'kind' | 'show' | 'episode' | 'furtherEpisodes' | 'season' | 'body'>

type Asked = {
  doc: Doc
  /** Where the images are served when not at their public addresses. */
  mediaBase?: string
}

/**
 * Reads everything that stands on a recap's page, each collection once: dated facts as of what it is about. `before` is
 * when the first episode was on that is beyond what the reader has seen; nothing said later is for her.
 */
export async function readRecapParts(
  reading: Reading,
  { doc, mediaBase }: Asked,
): Promise<{ related: Related; parts: RecapParts; before: string | null }> {
  const show = idOf(doc.show) ?? ''
  const line = await readShowLine(reading, show)
  const aired = await readBoundary(reading, show)
  const about = await readAbout(reading, { doc, line })
  const last = lastKnown({ about: about.episodes, line, aired })
  const boundary = last?.order ?? null
  const episodes = doc.kind === 'season' || doc.kind === 'show' ? [] : about.episodes
  const seen = episodes.filter(({ order }) => hasBegun(order ?? null, boundary))
  const mentions = openMentions(fromLexical(doc.body))
  const [beside, here] = await Promise.all([
    findBeside(reading, { recap: doc.id, about, line, last, named: among(mentions, 'recaps') }),
    readHere(reading, { doc, episodes: seen.map(({ id }) => id), mentions, boundary }),
  ])
  const { previous, next, more, named } = beside
  const recaps = [previous?.recap, next?.recap, ...more].filter((recap) => recap != null)
  const found = await readRelated(reading, {
    docs: [
      doc,
      ...recaps,
      ...here.pointing,
      ...[previous, next].flatMap((one) => (one ? pointingTo(one) : [])),
    ],
    named: pointingToNamed({ mentions, recaps: named }),
    targets: [
      ...targetsIn(doc.body),
      ...[previous, next].flatMap((one) => (one ? targetsBeside(one) : [])),
      ...here.targets,
    ],
    asOf: boundary,
  })
  const related = { ...found, people: here.people, ...(mediaBase && { mediaBase }) }
  const parts = {
    asOf: last && labelOf({ season: last.season, episode: last.number }),
    cards: toCards({ mentions, recaps: new Map(named.map((one) => [one.id, one])), here, related }),
    songs: toSongs({ here, related }),
    cast: toCast({ here, related }),
    ...toBeside({ beside, related }),
  }
  const later = line.find(({ isBeyond }) => isBeyond)
  return { related, parts, before: later?.airsAt ?? null }
}

function pointingTo({ episode: { id, show } }: Beside): Pointing {
  return { id, show, episode: id }
}

/** What the cards of shows, episodes and recaps need, and no more: they have neither picture nor byline. */
function pointingToNamed({
  mentions,
  recaps,
}: {
  mentions: readonly Target[]
  recaps: readonly CardFields[]
}): Pointing[] {
  return [
    ...among(mentions, 'shows').map((id) => ({ id, show: id })),
    ...among(mentions, 'episodes').map((id) => ({ id, episode: id })),
    ...recaps.map(({ id, show, season, episode, furtherEpisodes }) => ({
      ...{ id, show, season, episode, furtherEpisodes },
    })),
  ]
}

function among(mentions: readonly Target[], collection: Target['collection']): string[] {
  return mentions.filter((one) => one.collection === collection).map(({ id }) => id)
}

function targetsBeside({ episode, season }: Beside): Target[] {
  const first = { collection: 'episodes' as const, id: episode.id }
  return season ? [first, { collection: 'seasons', id: season.id }] : [first]
}

type HereAsked = {
  doc: Doc
  /** Those whose songs are told. */
  episodes: readonly string[]
  mentions: readonly Target[]
  boundary: Boundary
}

/** Who and what is named in a text or sung in its episodes. */
async function readHere(
  reading: Reading,
  { doc, episodes, mentions, boundary }: HereAsked,
): Promise<Here & { pointing: Pointing[]; targets: Target[] }> {
  const placed = bodyParts(doc.body ? [doc.body] : []).performances
  const all = await findSungIn(reading, { episodes, placed })
  const singers = all.flatMap(singersIn)
  const [characters, songs, pages] = await Promise.all([
    readKnownCharacters(reading, {
      ids: [...among(mentions, 'characters'), ...singers],
      boundary,
    }),
    findByIds(reading, {
      collection: 'songs',
      ids: [...among(mentions, 'songs'), ...all.map(({ song }) => idOf(song))],
      select: songSelect,
    }),
    findByIds(reading, { collection: 'pages', ids: among(mentions, 'pages'), select: pageCardSelect }),
  ])
  const performers = [...characters.values()].flatMap((one) => one.performers.map(({ person }) => person))
  const writers = [...songs.values()].flatMap((song) => (song.writers ?? []).map(idOf))
  return {
    sung: all.filter(({ episode }) => episodes.includes(idOf(episode) ?? '')),
    characters,
    songs,
    pages,
    people: await readPeople(reading, [...performers, ...writers]),
    pointing: [...characters.values()].map((one) => ({ id: one.id, image: imageOf(one) })),
    targets: [...songs.keys()].map((id) => ({ collection: 'songs' as const, id })),
  }
}

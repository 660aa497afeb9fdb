import { current } from '#core/boundary.ts'
import type { PersonLink } from '#core/model.ts'
import type { CastCredit, MentionCard, Neighbour, RecapParts, SongHere } from '#core/recap-on-page.ts'
import { firstSentence } from '#core/rich-text/sentence.ts'
import type { Besides } from '../recap-beside.ts'
import type { Related } from '../related.ts'
import type { Target } from '../target.ts'
import type { PerformanceFields, SongFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { type KnownCharacter, nameOf } from './to-character.ts'
import { toEpisode } from './to-episode.ts'
import { toImage } from './to-image.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toReference } from './to-reference.ts'
import { toSongFacts } from './to-song-facts.ts'

/** Who and what is named in a text or sung in its episodes, as of them. */
export type Here = {
  /** What is sung in the episodes, as far as they have been on the air. */
  sung: readonly PerformanceFields[]
  characters: ReadonlyMap<string, KnownCharacter>
  songs: ReadonlyMap<string, SongFields>
  people: ReadonlyMap<string, PersonLink>
}

type Input = { here: Here; related: Related }

/** The picture that stands for a character there. */
export function imageOf({ images }: KnownCharacter): string | null {
  return current(images)?.image ?? null
}

/** A card for each record that a text names, in the order of the text; nothing of what cannot be seen. */
export function toCards({
  mentions,
  ...input
}: Input & { mentions: readonly Pick<Target, 'collection' | 'id'>[] }): MentionCard[] {
  const once = new Map(mentions.map((mention) => [`${mention.collection}:${mention.id}`, mention]))
  return [...once.values()].flatMap(({ collection, id }) => {
    if (collection === 'characters') return toCharacterCard(id, input) ?? []
    if (collection === 'songs') return toSongCard(id, input) ?? []
    return collection === 'episodes' ? (toEpisodeCard(id, input) ?? []) : []
  })
}

function toCharacterCard(id: string, { here, related }: Input): MentionCard | null {
  const known = here.characters.get(id)
  const reference = known && toReference({ id, title: nameOf(known), related })
  if (!reference) return null
  const about = current(known.about)?.text
  return {
    ...reference,
    kind: 'character',
    image: toImage({ relation: imageOf(known), related }),
    performers: performersOf(known, here).map(({ name }) => name),
    about: about ? firstSentence(about) : null,
  }
}

function toSongCard(id: string, { here, related }: Input): MentionCard | null {
  const song = here.songs.get(id)
  const reference = song && toReference({ id, title: song.title, related })
  if (!reference) return null
  const singers = here.sung
    .filter((doc) => idOf(doc.song) === id)
    .flatMap((doc) => singersOf(doc, { here, related }).map(({ title }) => title))
  return { ...reference, kind: 'song', facts: toSongFacts(song), singers: [...new Set(singers)] }
}

function toEpisodeCard(id: string, { related }: Input): MentionCard | null {
  const episode = toEpisode({ doc: related.episodes.get(id), related })
  if (!episode) return null
  const { airsAt, path, title } = episode
  return { id, path, title, kind: 'episode', airsAt }
}

/** What is sung there, in its order. */
export function toSongs({ here, related }: Input): SongHere[] {
  return here.sung.flatMap((doc) => {
    const stored = here.songs.get(idOf(doc.song) ?? '')
    const song = stored && toReference({ id: stored.id, title: stored.title, related })
    if (!song) return []
    return { id: doc.id, song, singers: singersOf(doc, { here, related }), facts: toSongFacts(stored) }
  })
}

/** The characters who are named or sing there, each with whoever plays them then. */
export function toCast({ here, related }: Input): CastCredit[] {
  return [...here.characters.values()].flatMap((known) => {
    const character = toReference({ id: known.id, title: nameOf(known), related })
    const performers = performersOf(known, here)
    return character && performers.length > 0 ? { character, performers } : []
  })
}

/** The episodes on both sides, and further recaps. */
export function toBeside({
  beside: { previous, next, more },
  related,
}: {
  beside: Besides
  related: Related
}): Pick<RecapParts, 'previous' | 'next' | 'more'> {
  const toNeighbour = (one: Besides['next']): Neighbour | null => {
    const episode = one && toEpisode({ doc: one.episode, related })
    if (!episode) return null
    const { airsAt, label, path, place } = episode
    return {
      episode: { airsAt, label, path, place },
      recap: one.recap && toRecapCard({ doc: one.recap, related }),
    }
  }
  return {
    previous: toNeighbour(previous),
    next: toNeighbour(next),
    more: more.flatMap((doc) => toRecapCard({ doc, related }) ?? []),
  }
}

function singersOf(doc: PerformanceFields, { here, related }: Input) {
  return doc.characters.map(idOf).flatMap((id) => {
    const known = here.characters.get(id ?? '')
    return (known && toReference({ id: known.id, title: nameOf(known), related })) ?? []
  })
}

function performersOf({ performers }: KnownCharacter, { people }: Here): PersonLink[] {
  return performers.flatMap(({ person, holds }) => (holds && people.get(person ?? '')) || [])
}

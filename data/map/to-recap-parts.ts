import { current } from '#core/boundary.ts'
import type { PersonLink } from '#core/model.ts'
import type { CastCredit, MentionCard, Neighbour, RecapParts, SongHere } from '#core/recap-on-page.ts'
import type { Mention } from '#core/rich-text/nodes.ts'
import { firstSentence } from '#core/rich-text/sentence.ts'
import type { Beside, Besides } from '../recap-beside.ts'
import type { Related } from '../related.ts'
import type { CardFields, PageCardFields, PerformanceFields, SongFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { singersIn } from './singers-in.ts'
import { type KnownCharacter, nameOf } from './to-character.ts'
import { toEpisode } from './to-episode.ts'
import { toImage } from './to-image.ts'
import { toRecapCard } from './to-recap-card.ts'
import { toReference } from './to-reference.ts'
import { toSeasonReference } from './to-season-reference.ts'
import { toSongFacts } from './to-song-facts.ts'

/** Who and what is named in a text or sung in its episodes, as of them. */
export type Here = {
  /** What is sung in the episodes, as far as they have been on the air. */
  sung: readonly PerformanceFields[]
  characters: ReadonlyMap<string, KnownCharacter>
  songs: ReadonlyMap<string, SongFields>
  people: ReadonlyMap<string, PersonLink>
  pages: ReadonlyMap<string, PageCardFields>
}

type Input = { here: Here; related: Related }

type Named = Input & {
  /** The recaps that the text names, by their ids. */
  recaps: ReadonlyMap<string, CardFields>
}

/** The picture that stands for a character there. */
export function imageOf({ images }: KnownCharacter): string | null {
  return current(images)?.image ?? null
}

/** A card for each record that a text names, in the order of the text; nothing of what cannot be seen. */
export function toCards({
  mentions,
  ...named
}: Named & { mentions: readonly Pick<Mention, 'collection' | 'id'>[] }): MentionCard[] {
  const once = new Map(mentions.map((mention) => [`${mention.collection}:${mention.id}`, mention]))
  return [...once.values()].flatMap(({ collection, id }) => cardOf[collection](id, named) ?? [])
}

const cardOf: Record<Mention['collection'], (id: string, named: Named) => MentionCard | null> = {
  characters: toCharacterCard,
  songs: toSongCard,
  episodes: toEpisodeCard,
  shows: toShowCard,
  recaps: toOtherRecapCard,
  pages: toPageCard,
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

function toShowCard(id: string, { related }: Input): MentionCard | null {
  const show = related.shows.get(id)
  const reference = show && toReference({ id, title: show.title, related })
  return reference ? { ...reference, kind: 'show' } : null
}

function toOtherRecapCard(id: string, { recaps, related }: Named): MentionCard | null {
  const doc = recaps.get(id)
  const card = doc && toRecapCard({ doc, related })
  if (!card) return null
  return {
    id,
    path: card.path,
    title: card.headline,
    kind: 'recap',
    about: card.about?.label ?? null,
    dek: card.dek,
  }
}

function toPageCard(id: string, { here, related }: Input): MentionCard | null {
  const page = here.pages.get(id)
  const reference = page && toReference({ id, title: page.title, related })
  return reference ? { ...reference, kind: 'page', dek: page.dek?.trim() || null } : null
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

/** The characters who are named or sing there, each with whoever plays them then, where that is known. */
export function toCast({ here, related }: Input): CastCredit[] {
  return [...here.characters.values()].flatMap((known) => {
    const character = toReference({ id: known.id, title: nameOf(known), related })
    return character ? { character, performers: performersOf(known, here) } : []
  })
}

/** What stands on both sides, and further recaps. */
export function toBeside({
  beside: { previous, next, more },
  related,
}: {
  beside: Besides
  related: Related
}): Pick<RecapParts, 'previous' | 'next' | 'more'> {
  const toNeighbour = (one: Beside | null): Neighbour | null => {
    const found = one && (one.season ? toSeasonBeside(one, related) : toEpisodeBeside(one, related))
    return found && { ...found, recap: one.recap && toRecapCard({ doc: one.recap, related }) }
  }
  return {
    previous: toNeighbour(previous),
    next: toNeighbour(next),
    more: more.flatMap((doc) => toRecapCard({ doc, related }) ?? []),
  }
}

function toEpisodeBeside({ episode }: Beside, related: Related): Omit<Neighbour, 'recap'> | null {
  const found = toEpisode({ doc: episode, related })
  if (!found) return null
  const { airsAt, isBeyond, label, path, place } = found
  return { airsAt, label, path, hasAired: isBeyond || place.number <= place.aired }
}

// A season begins with its first episode.
function toSeasonBeside({ episode, season }: Beside, related: Related): Omit<Neighbour, 'recap'> | null {
  const reference = season && toSeasonReference({ season, related })
  const first = toEpisodeBeside({ episode, recap: null }, related)
  return reference && first ? { ...first, label: reference.title, path: reference.path } : null
}

function singersOf(doc: PerformanceFields, { here, related }: Input) {
  return singersIn(doc).flatMap((id) => {
    const known = here.characters.get(id ?? '')
    return (known && toReference({ id: known.id, title: nameOf(known), related })) ?? []
  })
}

function performersOf({ performers }: KnownCharacter, { people }: Here): PersonLink[] {
  return performers.flatMap(({ person, holds }) => (holds && people.get(person ?? '')) || [])
}

import { idOf } from '#cms/publishing/facts.ts'
import { codeOf, labelOf } from '#core/episode.ts'
import type { Mentionable } from '#core/mention-search.ts'
import type { Character, Episode, Person, Show, Song } from '#types'

/** What is read of each collection that the menu of mentions knows. */
export const sources = {
  characters: { show: true, name: true, names: true, aliases: true, performers: true },
  songs: { show: true, title: true, originalArtist: true },
  episodes: { show: true, season: true, number: true, title: true },
  shows: { title: true },
  people: { name: true, aliases: true },
} as const

export type Source = keyof typeof sources

export const sourceNames = Object.keys(sources) as Source[]

type Docs = {
  characters: Pick<Character, 'id' | 'show' | 'name' | 'names' | 'aliases' | 'performers'>
  songs: Pick<Song, 'id' | 'show' | 'title' | 'originalArtist'>
  episodes: Pick<Episode, 'id' | 'show' | 'season' | 'number' | 'title'>
  shows: Pick<Show, 'id' | 'title'>
  people: Pick<Person, 'id' | 'name' | 'aliases'>
}

export type Rows = { [Name in Source]: ReadonlyMap<string, Docs[Name]> }

/** Everything that a text can mention. */
export function toMentionables(rows: Rows): Mentionable[] {
  return [
    ...[...rows.characters.values()].map((doc) => toCharacter(doc, rows.people)),
    ...[...rows.songs.values()].map(toSong),
    ...[...rows.episodes.values()].map(toEpisode),
    ...[...rows.shows.values()].map(({ id, title }) => ({
      ...{ collection: 'shows' as const, id, show: id, name: title },
      ...{ detail: null, also: [] },
    })),
  ]
}

function toCharacter(doc: Docs['characters'], people: Rows['people']): Mentionable {
  const performers = (doc.performers ?? []).flatMap(({ person }) => people.get(idOf(person) ?? '') ?? [])
  const names = [...(doc.names ?? []), ...(doc.aliases ?? [])].map(({ name }) => name)
  return {
    collection: 'characters',
    id: doc.id,
    show: idOf(doc.show),
    name: doc.name,
    detail: performers.map(({ name }) => name).join(', ') || null,
    also: [...names, ...performers.flatMap(({ aliases }) => aliases ?? [])],
  }
}

function toSong({ id, show, title, originalArtist }: Docs['songs']): Mentionable {
  return {
    collection: 'songs',
    id,
    show: idOf(show),
    name: title,
    detail: originalArtist?.trim() || null,
    also: [],
  }
}

function toEpisode({ id, show, season, number, title }: Docs['episodes']): Mentionable {
  const label = labelOf({ season, episode: number })
  return {
    collection: 'episodes',
    id,
    show: idOf(show),
    name: title?.trim() || label,
    detail: label,
    also: [label.replace(' ', ''), codeOf({ season, episode: number })],
  }
}

import type { Analysis, Known, Setting } from '#core/analysis/model.ts'

/** What `npm run analyse` prints, and a gold answer has. */
export type Output = {
  show: string | null
  episode: string | null
  episodeOrdinal: number | null
  cast: { character: string; performer: string }[]
  newCharacters: string[]
  mentions: OutputMention[]
  performances: OutputPerformance[]
  notSongs: string[]
  doubtful: { found: string; onList: string }[]
}

/** `occurrence`: the how-manieth time that `text` stands in the file, from 1; `paragraph` from 1. */
export type OutputMention = { record: string; text: string; occurrence: number; paragraph: number }

export type OutputPerformance = {
  song: string
  originalArtist: string | null
  performers: string[]
  kind: 'cover' | 'original'
  setting: Setting
}

/** Proposals in the shape for outside tools. */
export function toOutput({ text, analysis }: { text: string; analysis: Analysis }): Output {
  return {
    show: analysis.show,
    episode: analysis.episode,
    episodeOrdinal: analysis.episodeOrdinal,
    cast: analysis.cast.map(({ character, performer }) => ({ character, performer })),
    newCharacters: analysis.newCharacters.map(({ name }) => name),
    mentions: analysis.mentions.map(({ record, text: words, span, paragraph }) => ({
      ...{ record, text: words, paragraph },
      occurrence: occurrenceAt({ text, words, at: span.start }),
    })),
    performances: analysis.performances.map(({ song, originalArtist, performers, kind, setting }) => ({
      ...{ song, originalArtist, performers, kind, setting },
    })),
    notSongs: analysis.notSongs.map(({ text: words }) => words),
    doubtful: analysis.doubts.map(({ found, onList }) => ({ found, onList })),
  }
}

function occurrenceAt({ text, words, at }: { text: string; words: string; at: number }): number {
  let count = 1
  for (let place = text.indexOf(words); place >= 0 && place < at; place = text.indexOf(words, place + 1))
    count += 1
  return count
}

/** Where the occurrence of words begins, or -1. */
export function placeOf({
  text,
  words,
  occurrence,
}: {
  text: string
  words: string
  occurrence: number
}): number {
  let place = -1
  for (let count = 0; count < occurrence; count += 1) {
    place = text.indexOf(words, place + 1)
    if (place < 0) return -1
  }
  return place
}

/** Reads what a publication knows of a show; throws words that name the field where it is no such thing. */
export function toKnown(json: unknown): Known {
  if (!isObject(json)) throw new Error('KNOWN: should be a JSON object.')
  const { show = null } = json
  if (show !== null && typeof show !== 'string') throw new Error('KNOWN: show should be a string.')
  return {
    show,
    episodes: listOf(json, 'episodes').map((one, at) => ({
      code: textOf(one, `episodes[${at}].code`, 'code'),
      title: textOf(one, `episodes[${at}].title`, 'title'),
      airDate: typeof one.airDate === 'string' ? one.airDate : null,
    })),
    characters: listOf(json, 'characters').map((one, at) => ({
      name: textOf(one, `characters[${at}].name`, 'name'),
      aliases: textsOf(one, `characters[${at}].aliases`, 'aliases'),
      performers: textsOf(one, `characters[${at}].performers`, 'performers'),
    })),
    songs: listOf(json, 'songs').map((one, at) => ({
      title: textOf(one, `songs[${at}].title`, 'title'),
      originalArtist: typeof one.originalArtist === 'string' ? one.originalArtist : null,
      originalToShow: one.originalToShow === true,
    })),
  }
}

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(json: Json, field: string): Json[] {
  const list = json[field] ?? []
  if (!Array.isArray(list) || !list.every(isObject))
    throw new Error(`KNOWN: ${field} should be a list of objects.`)
  return list
}

function textOf(json: Json, path: string, field: string): string {
  const value = json[field]
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`KNOWN: ${path} should be a string.`)
  return value
}

function textsOf(json: Json, path: string, field: string): string[] {
  const value = json[field] ?? []
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
    throw new Error(`KNOWN: ${path} should be a list of strings.`)
  return value
}

import type {
  Author as AuthorDoc,
  Character as CharacterDoc,
  Episode as EpisodeDoc,
  Media as MediaDoc,
  Performance as PerformanceDoc,
  Recap as RecapDoc,
  Season as SeasonDoc,
  Show as ShowDoc,
} from '#types'

type Selected<Doc extends { id: string }, Select> = Pick<Doc, Extract<keyof Select, keyof Doc> | 'id'>

export const showSelect = { title: true } as const
export const episodeSelect = {
  show: true,
  season: true,
  number: true,
  title: true,
  titleGivesAway: true,
  airsAt: true,
  code: true,
  order: true,
} as const
export const characterSelect = {
  show: true,
  name: true,
  names: true,
  aliases: true,
  performers: true,
  images: true,
  about: true,
  relations: true,
} as const
export const songSelect = {
  show: true,
  title: true,
  originalArtist: true,
  writers: true,
  year: true,
  writtenForShow: true,
} as const
export const performanceSelect = {
  episode: true,
  song: true,
  characters: true,
  setting: true,
  extent: true,
  note: true,
} as const
export const pageSelect = { title: true, dek: true, body: true } as const
export const seasonSelect = { show: true, number: true } as const
export const authorSelect = { name: true } as const
export const imageSelect = { alt: true, width: true, height: true, focalX: true, focalY: true } as const

/** What stands of a recap outside its own page. The inside headline, dek and image are not even read. */
export const cardSelect = {
  kind: true,
  show: true,
  episode: true,
  furtherEpisodes: true,
  season: true,
  authors: true,
  safeHeadline: true,
  safeDek: true,
  safeImage: true,
  firstPublishedAt: true,
} as const

export const feedItemSelect = { ...cardSelect, body: true, feedId: true } as const

export const recapSelect = {
  ...feedItemSelect,
  headline: true,
  dek: true,
  image: true,
  grade: true,
  liveRev: true,
  livePublishedAt: true,
} as const

export type ShowFields = Selected<ShowDoc, typeof showSelect>
export type EpisodeFields = Selected<EpisodeDoc, typeof episodeSelect>
export type CharacterFields = Selected<CharacterDoc, typeof characterSelect>
export type PerformanceFields = Selected<PerformanceDoc, typeof performanceSelect>
export type SeasonFields = Selected<SeasonDoc, typeof seasonSelect>
export type AuthorFields = Selected<AuthorDoc, typeof authorSelect>
export type ImageFields = Selected<MediaDoc, typeof imageSelect>
export type CardFields = Selected<RecapDoc, typeof cardSelect>
export type FeedItemFields = Selected<RecapDoc, typeof feedItemSelect>
export type RecapFields = Selected<RecapDoc, typeof recapSelect>

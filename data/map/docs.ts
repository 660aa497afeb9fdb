import type {
  Character as CharacterDoc,
  Episode as EpisodeDoc,
  Media as MediaDoc,
  Page as PageDoc,
  Performance as PerformanceDoc,
  Recap as RecapDoc,
  Season as SeasonDoc,
  Show as ShowDoc,
  Song as SongDoc,
} from '#types'

type Selected<Doc extends { id: string }, Select> = Pick<Doc, Extract<keyof Select, keyof Doc> | 'id'>

export const showSelect = { title: true, colour: true } as const
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
  firstEpisode: true,
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
/** What a card tells of a page. */
export const pageCardSelect = { title: true, dek: true } as const
export const pageSelect = { ...pageCardSelect, body: true } as const
export const seasonSelect = { show: true, number: true, title: true, dek: true } as const
export const personSelect = { name: true, slug: true } as const
export const imageSelect = {
  alt: true,
  credit: true,
  width: true,
  height: true,
  focalX: true,
  focalY: true,
} as const

/** What stands of a recap in a list, which shows no picture. The inside headline and dek are not even read. */
export const lineSelect = {
  kind: true,
  show: true,
  episode: true,
  furtherEpisodes: true,
  season: true,
  authors: true,
  safeHeadline: true,
  safeDek: true,
  firstPublishedAt: true,
  grade: true,
} as const

/** What stands of a recap outside its own page; its image neither is the inside one. */
export const cardSelect = { ...lineSelect, safeImage: true } as const

export const feedItemSelect = {
  ...cardSelect,
  body: true,
  corrections: true,
  regrades: true,
  isTake: true,
  feedAt: true,
  tags: true,
  revisedAt: true,
  feedId: true,
  importedId: true,
} as const

export const recapSelect = {
  ...feedItemSelect,
  headline: true,
  dek: true,
  image: true,
  liveRev: true,
  livePublishedAt: true,
} as const

export type ShowFields = Selected<ShowDoc, typeof showSelect>
/** `isBeyond`: it is later than what the reader has seen. */
export type EpisodeFields = Selected<EpisodeDoc, typeof episodeSelect> & { isBeyond?: boolean }
export type CharacterFields = Selected<CharacterDoc, typeof characterSelect>
export type PerformanceFields = Selected<PerformanceDoc, typeof performanceSelect>
export type SongFields = Selected<SongDoc, typeof songSelect>
export type PageCardFields = Selected<PageDoc, typeof pageCardSelect>
export type SeasonFields = Selected<SeasonDoc, typeof seasonSelect>
export type ImageFields = Selected<MediaDoc, typeof imageSelect>
export type CardFields = Selected<RecapDoc, typeof lineSelect> & Partial<Pick<RecapDoc, 'safeImage'>>
export type FeedItemFields = Selected<RecapDoc, typeof feedItemSelect>
export type RecapFields = Selected<RecapDoc, typeof recapSelect>

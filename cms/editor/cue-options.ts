import type { FilterOptions, Where } from 'payload'
import { idOf } from '#cms/publishing/facts.ts'
import type { SubjectKind } from '#core/subject.ts'

type About = {
  kind?: SubjectKind | null
  episode?: unknown
  furtherEpisodes?: readonly unknown[] | null
  show?: unknown
}

/** The performances that a song cue is offered: those of the recap's episodes, or of its show where it has none. */
export const performancesOfRecap: FilterOptions = ({ data }) => {
  // Payload hands the recap's form here, though the field stands in a form of the block's own.
  const { kind, episode, furtherEpisodes, show } = (data ?? {}) as About
  const named = kind === 'season' || kind === 'show' ? [] : [episode, ...(furtherEpisodes ?? [])]
  const episodes = named.map(idOf).filter((id) => id !== null)
  const own = idOf(show)
  const ofEpisodes: Where = { episode: { in: episodes } }
  const ofShow: Where = { 'episode.show': { equals: own } }
  if (episodes.length > 0) return ofEpisodes
  return own ? ofShow : true
}

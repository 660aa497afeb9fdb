import type { EpisodeNumber } from './episode.ts'
import { type Subject, spokenSubject } from './subject.ts'

export type TitledEpisode = EpisodeNumber & { title: string | null; titleGivesAway: boolean }

export type FaceFacts = {
  safeHeadline: string | null
  show: string
  subject: Subject<TitledEpisode>
}

/**
 * The headline that stands everywhere outside a recap's own page: the editor's, or a plain one that names what it is
 * about, without the title of an episode where that gives something away.
 */
export function safeHeadline({ safeHeadline: written, show, subject }: FaceFacts): string {
  const own = written?.trim()
  if (own) return own
  const spoken = spokenSubject(subject)
  const plain = spoken ? `${show}, ${spoken}` : show
  const titles = safeTitles(subject)
  return titles.length > 0 ? `${plain}: ${titles.join(' / ')}` : plain
}

/** The titles of a subject's episodes, or none where one of them has none or gives something away. */
export function safeTitles(subject: Subject<TitledEpisode>): string[] {
  if (subject.kind !== 'episodes') return []
  const titles = subject.episodes.map(({ title, titleGivesAway }) => (titleGivesAway ? null : title))
  const safe = titles.filter((title): title is string => Boolean(title))
  return safe.length === titles.length ? safe : []
}

import { type EpisodeNumber, spokenOf } from './episode.ts'

export type FaceFacts = {
  safeHeadline: string | null
  show: string
  episode: EpisodeNumber & { title: string | null; titleGivesAway: boolean }
}

/**
 * The headline that stands everywhere outside a recap's own page: the editor's, or a plain one that
 * names the episode, without its title where the title gives something away.
 */
export function safeHeadline({ safeHeadline: written, show, episode }: FaceFacts): string {
  const own = written?.trim()
  if (own) return own
  const plain = `${show}, ${spokenOf(episode)}`
  return episode.title && !episode.titleGivesAway ? `${plain}: ${episode.title}` : plain
}

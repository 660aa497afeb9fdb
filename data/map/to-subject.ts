import type { Episode, RecapSubject } from '#core/model.ts'
import type { TitledEpisode } from '#core/safe-face.ts'
import type { Subject } from '#core/subject.ts'
import type { Related } from '../related.ts'
import type { CardFields, EpisodeFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toEpisode } from './to-episode.ts'

type Fields = Pick<CardFields, 'kind' | 'episode' | 'furtherEpisodes' | 'season'>

/** What a recap is about, or null where something of it cannot be seen now. */
export function toSubject({ doc, related }: { doc: Fields; related: Related }): RecapSubject | null {
  const kind = doc.kind ?? 'episodes'
  if (kind === 'show') return { kind }
  if (kind === 'season') {
    const season = related.seasons.get(idOf(doc.season) ?? '')
    return season ? { kind, season: season.number } : null
  }
  const episodes = episodesOf({ doc, related }).map((episode) => toEpisode({ doc: episode, related }))
  const [first, ...others] = episodes.filter((episode): episode is Episode => episode !== null)
  return first && others.length + 1 === episodes.length ? { kind, episodes: [first, ...others] } : null
}

/** The same as the safe headline names it: what an episode must not be called is not known of it any more. */
export function toTitledSubject(subject: RecapSubject): Subject<TitledEpisode> {
  if (subject.kind !== 'episodes') return subject
  const [first, ...others] = subject.episodes
  return { kind: 'episodes', episodes: [toTitled(first), ...others.map(toTitled)] }
}

function episodesOf({ doc, related }: { doc: Fields; related: Related }): EpisodeFields[] {
  return [doc.episode, ...(doc.furtherEpisodes ?? [])].flatMap(
    (relation) => related.episodes.get(idOf(relation) ?? '') ?? [],
  )
}

function toTitled({ season, episode, name }: Episode): TitledEpisode {
  return { season, episode, title: name, titleGivesAway: false }
}

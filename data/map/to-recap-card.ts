import type { RecapCard } from '#core/model.ts'
import { safeHeadline } from '#core/safe-face.ts'
import type { Related } from '../related.ts'
import type { CardFields, EpisodeFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toEpisode } from './to-episode.ts'
import { toImage } from './to-image.ts'
import { toReference } from './to-reference.ts'

/** A recap's safe face, or null where something of it cannot be seen now. */
export function toRecapCard({ doc, related }: { doc: CardFields; related: Related }): RecapCard | null {
  const episodeDoc = related.episodes.get(idOf(doc.episode) ?? '')
  const episode = toEpisode({ doc: episodeDoc, related })
  if (!episodeDoc || !episode || !doc.firstPublishedAt) return null
  const title = toSafeHeadline({ doc, episode: episodeDoc, show: episode.show.title })
  const reference = toReference({ id: doc.id, title, related })
  if (!reference) return null
  return {
    id: doc.id,
    path: reference.path,
    headline: title,
    dek: doc.safeDek?.trim() || null,
    image: toImage({ relation: doc.safeImage, related }),
    authors: doc.authors ?? [],
    publishedAt: doc.firstPublishedAt,
    show: { id: episode.show.id, title: episode.show.title, path: episode.show.path },
    episode: { label: episode.label, path: episode.path },
  }
}

function toSafeHeadline({
  doc,
  episode,
  show,
}: {
  doc: CardFields
  episode: EpisodeFields
  show: string
}): string {
  return safeHeadline({
    safeHeadline: doc.safeHeadline ?? null,
    show,
    episode: {
      season: episode.season,
      episode: episode.number,
      title: episode.title ?? null,
      titleGivesAway: episode.titleGivesAway ?? false,
    },
  })
}

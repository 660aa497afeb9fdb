import type { RecapCard, RecapSubject, Show } from '#core/model.ts'
import { safeHeadline } from '#core/safe-face.ts'
import { subjectLabel } from '#core/subject.ts'
import type { Related } from '../related.ts'
import type { CardFields } from './docs.ts'
import { idOf } from './id-of.ts'
import { toCredits } from './to-credits.ts'
import { toImage } from './to-image.ts'
import { toReference } from './to-reference.ts'
import { toShow } from './to-show.ts'
import { toSubject, toTitledSubject } from './to-subject.ts'

/** A recap's safe face, or null where something of it cannot be seen now. */
export function toRecapCard({ doc, related }: { doc: CardFields; related: Related }): RecapCard | null {
  const show = toShow({ doc: related.shows.get(idOf(doc.show) ?? ''), related })
  const subject = toSubject({ doc, related })
  if (!show || !subject || !doc.firstPublishedAt) return null
  const title = safeHeadline({
    safeHeadline: doc.safeHeadline ?? null,
    show: show.title,
    subject: toTitledSubject(subject),
  })
  const reference = toReference({ id: doc.id, title, related })
  if (!reference) return null
  return {
    id: doc.id,
    path: reference.path,
    headline: title,
    dek: doc.safeDek?.trim() || null,
    image: toImage({ relation: doc.safeImage, related }),
    authors: toCredits({ doc, related }),
    publishedAt: doc.firstPublishedAt,
    show: { id: show.id, title: show.title, path: show.path, colour: show.colour },
    about: aboutOf({ subject, show, season: related.paths.get(idOf(doc.season) ?? '') }),
    grade: doc.grade ?? null,
  }
}

function aboutOf({
  subject,
  show,
  season,
}: {
  subject: RecapSubject
  show: Show
  season: string | undefined
}): RecapCard['about'] {
  const label = subjectLabel(subject)
  if (!label) return null
  if (subject.kind !== 'episodes') return { label, path: season ?? show.path, place: null }
  // A double evening has come as far as its last episode.
  const { path } = subject.episodes[0]
  return { label, path, place: subject.episodes.at(-1)?.place ?? null }
}

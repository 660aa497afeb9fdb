import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { now } from '#clock'
import { hasAired } from '#core/place.ts'
import type { TitledEpisode } from '#core/safe-face.ts'
import type { Subject, SubjectKind } from '#core/subject.ts'
import type { Episode as EpisodeDoc, Recap as RecapDoc } from '#types'
import { idOf } from './facts.ts'
import { refuseField } from './refuse.ts'

/** What a recap is about, with the show that it belongs to. */
export type RecapSubject = { show: string; subject: Subject<TitledEpisode> }

type Subjects = Pick<RecapDoc, 'kind' | 'episode' | 'furtherEpisodes' | 'season' | 'show'>

/** A recap belongs to the show of its episode or season, and further episodes are of that show too. */
export const stampShow: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const named = [data.kind, data.episode, data.furtherEpisodes, data.season, data.show]
  if (named.every((value) => value === undefined)) return data
  const doc = { ...originalDoc, ...data } as Subjects
  const kind = kindOf(doc)
  if (kind === 'show') return data
  if (kind === 'season') {
    const season = await findSeasonSubject({ req, id: idOf(doc.season) })
    return { ...data, show: season?.show ?? null }
  }
  const episodes = await findEpisodes({ req, doc })
  const show = idOf(episodes[0]?.show)
  if (episodes.some((episode) => idOf(episode.show) !== show)) {
    throw refuseField({
      collection: 'recaps',
      path: 'furtherEpisodes',
      message: 'A recap covers episodes of one show.',
    })
  }
  return { ...data, show }
}

/** What kind of subject a recap has; those of before there was a choice are about episodes. */
export function kindOf({ kind }: Pick<RecapDoc, 'kind'>): SubjectKind {
  return kind ?? 'episodes'
}

/** The record that a recap is about: its first episode, its season or its show. */
export function aboutOf(doc: Subjects): string | null {
  const kind = kindOf(doc)
  return idOf(kind === 'episodes' ? doc.episode : kind === 'season' ? doc.season : doc.show)
}

/** The subject of a recap as its records stand now, or null where there is none. */
export async function findSubject({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: Subjects
}): Promise<RecapSubject | null> {
  const kind = kindOf(doc)
  const show = idOf(doc.show)
  if (kind === 'show') return show ? { show, subject: { kind } } : null
  if (kind === 'season') return await findSeasonSubject({ req, id: idOf(doc.season) })
  const [first, ...others] = await findEpisodes({ req, doc })
  const own = idOf(first?.show)
  return first && own
    ? { show: own, subject: { kind, episodes: [toTitled(first), ...others.map(toTitled)] } }
    : null
}

/** The fields that a recap of one kind of subject leaves empty. */
export function withoutOtherSubjects(doc: Subjects): Partial<RecapDoc> {
  const kind = kindOf(doc)
  const first = idOf(doc.episode)
  const others = (doc.furtherEpisodes ?? [])
    .map(idOf)
    .filter((id): id is string => id !== null && id !== first)
  return {
    kind,
    episode: kind === 'episodes' ? first : null,
    furtherEpisodes: kind === 'episodes' ? [...new Set(others)] : [],
    season: kind === 'season' ? idOf(doc.season) : null,
  }
}

async function findSeasonSubject({
  req,
  id,
}: {
  req: PayloadRequest
  id: string | null
}): Promise<RecapSubject | null> {
  if (!id) return null
  const season = await req.payload.findByID({
    collection: 'seasons',
    id,
    select: { show: true, number: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const show = idOf(season?.show)
  return season && show ? { show, subject: { kind: 'season', season: season.number } } : null
}

/** The episodes that a recap is about, in the order in which it names them. */
export async function findEpisodes({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: Subjects
}): Promise<EpisodeDoc[]> {
  const ids = [doc.episode, ...(doc.furtherEpisodes ?? [])].map(idOf).filter((id) => id !== null)
  if (!idOf(doc.episode)) return []
  const { docs } = await req.payload.find({
    collection: 'episodes',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return [...new Set(ids)].flatMap((id) => docs.find((episode) => episode.id === id) ?? [])
}

// A title counts once its episode has aired: a slug and a safe headline would tell it before.
function toTitled(doc: EpisodeDoc): TitledEpisode {
  const { season, number, title, titleGivesAway } = doc
  return {
    ...{ season, episode: number },
    title: hasAired(doc, now()) ? (title ?? null) : null,
    titleGivesAway: titleGivesAway ?? false,
  }
}

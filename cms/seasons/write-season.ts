import { type PayloadRequest, ValidationError } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { isUniqueViolation } from '#cms/database/index.ts'
import { idOf } from '#cms/publishing/facts.ts'
import { foldName } from '#core/season/same-name.ts'
import type { Character } from '#types'
import type { Known } from './known-records.ts'
import { refuseFields, type SeasonForm } from './season-form.ts'
import type { EpisodeStep, RoleStep, SeasonPlan } from './season-plan.ts'

type Write = { req: PayloadRequest; form: SeasonForm; known: Known }

export type Written = { season: string; episodes: Map<string, string>; characters: Map<string, string> }

/** Stores what a season's form says, inside the request's transaction. Answers ids by code and by folded name. */
export async function writeSeason({ plan, ...write }: Write & { plan: SeasonPlan }): Promise<Written> {
  const season = await keepSeason(write)
  const episodes = new Map(write.known.episodes.map(({ code, id }) => [code ?? '', id]))
  for (const step of plan.episodes) {
    const path = `episodes.${step.wanted.row}`
    const id = await atRow({ path, fields: episodeFields, otherwise: 'number' }, () =>
      writeEpisode({ ...write, step }),
    )
    episodes.set(step.wanted.code, id)
  }
  const people = new Map<string, string>()
  const characters = new Map<string, string>()
  for (const step of plan.roles) {
    const path = `cast.${step.rows[0]?.row}`
    const id = await atRow({ path, fields: {}, otherwise: 'character' }, () =>
      writeRole({ ...write, step, episodes, people }),
    )
    characters.set(foldName(step.name), id)
  }
  return { season, episodes, characters }
}

const episodeFields: Record<string, string> = { title: 'title', airsAt: 'date' }

async function keepSeason({ req, form, known }: Write): Promise<string> {
  const { show, number, title } = form
  const as = asSender(req)
  const stored = known.season
  if (!stored) {
    return (await req.payload.create({ collection: 'seasons', data: { show, number, title }, ...as })).id
  }
  if (title && title !== stored.title && (form.updateExisting || !stored.title)) {
    await req.payload.update({ collection: 'seasons', id: stored.id, data: { title }, ...as })
  }
  return stored.id
}

async function writeEpisode({
  req,
  form,
  step: { state, stored, wanted },
}: Write & { step: EpisodeStep }): Promise<string> {
  const as = asSender(req)
  const { season, number, title, airsAt, kind, order } = wanted
  if (stored && state === 'update') {
    const data = { ...(title && { title }), ...(airsAt && { airsAt, airZone: form.zone }) }
    await req.payload.update({ collection: 'episodes', id: stored.id, data, ...as })
  }
  if (stored) return stored.id
  const data = { show: form.show, season, number, title, airsAt, kind, order, airZone: form.zone }
  return (await req.payload.create({ collection: 'episodes', data, ...as })).id
}

type RoleWrite = Write & { step: RoleStep; episodes: Map<string, string>; people: Map<string, string> }

async function writeRole({ req, form, step, episodes, people }: RoleWrite): Promise<string> {
  const as = asSender(req)
  const before = step.stored?.performers ?? []
  const cast: NonNullable<Character['performers']> = []
  for (const { name, stored, from } of step.performers) {
    const person = stored?.id ?? people.get(foldName(name)) ?? (await createPerson({ req, name }))
    people.set(foldName(name), person)
    if ([...before, ...cast].some((row) => idOf(row.person) === person)) continue
    cast.push({ person, from: from && (episodes.get(from) ?? null) })
  }
  const firstEpisode = episodes.get(step.first) ?? null
  if (!step.stored) {
    const data = { show: form.show, name: step.name, slug: '', listed: true, firstEpisode, performers: cast }
    return (await req.payload.create({ collection: 'characters', data, ...as })).id
  }
  const { id, listed, firstEpisode: first } = step.stored
  if (cast.length === 0 && listed && first) return id
  const data = { listed: true, firstEpisode: first ?? firstEpisode, performers: [...before, ...cast] }
  await req.payload.update({ collection: 'characters', id, data, ...as })
  return id
}

async function createPerson({ req, name }: { req: PayloadRequest; name: string }): Promise<string> {
  const data = { name, slug: '' }
  return (await req.payload.create({ collection: 'people', data, ...asSender(req) })).id
}

type Place = { path: string; fields: Record<string, string>; otherwise: string }

/** Runs the writing of a row; what a record refuses is said at the row's own fields. */
async function atRow<Result>(
  { path, fields, otherwise }: Place,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    // Somebody else was quicker: the whole of it is tried again, and finds what they made.
    if (!(error instanceof ValidationError) || isUniqueViolation(error)) throw error
    throw refuseFields(
      error.data.errors.map((problem) => ({
        path: `${path}.${fields[problem.path] ?? otherwise}`,
        message: problem.message,
      })),
    )
  }
}

import { ValidationError } from 'payload'
import { z } from 'zod'
import { readTime } from '#core/season/air-date.ts'
import { type PlannedRole, planCast } from '#core/season/plan-cast.ts'
import { mostRows, type PlannedEpisode, type Problem, planEpisodes } from '#core/season/plan-episodes.ts'
import { isTimeZone } from '#core/time-zone.ts'

/** What the form of a season says, read; nothing in it has been compared with what is stored. */
export type SeasonForm = {
  show: string
  number: number
  title: string | null
  zone: string
  episodes: PlannedEpisode[]
  roles: PlannedRole[]
  updateExisting: boolean
}

const words = z.string().max(1000).default('')

const shape = z.object({
  show: z.string({ error: 'Which show?' }).min(1, 'Which show?').max(100),
  number: z.int({ error: 'A whole number, please.' }).min(0).max(999, 'A number from 0 to 999, please.'),
  title: z.string().max(200, 'A title has at most 200 characters.').default(''),
  zone: z.string().refine(isTimeZone, 'A time zone such as America/New_York, please.'),
  time: z.string().refine((time) => readTime(time) !== null, 'A time such as 21:00, please.'),
  episodes: z
    .array(z.object({ number: words, title: words, date: words }))
    .max(mostRows, `At most ${mostRows} rows at once, please.`)
    .default([]),
  cast: z
    .array(z.object({ character: words, performer: words, first: words }))
    .max(mostRows, `At most ${mostRows} rows at once, please.`)
    .default([]),
  updateExisting: z.boolean().default(false),
})

/** Reads a request's body. Throws a 400 that names every field and row with something wrong. */
export function readSeasonForm(body: unknown): SeasonForm {
  const parsed = shape.safeParse(body)
  if (!parsed.success) {
    throw refuseFields(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  }
  const { show, number, title, zone, updateExisting, ...rows } = parsed.data
  const time = readTime(rows.time) ?? { hour: 21, minute: 0 }
  const { episodes, problems } = planEpisodes({ rows: rows.episodes, season: number, time, zone })
  const cast = planCast({ rows: rows.cast, season: number })
  if (problems.length + cast.problems.length > 0) throw refuseFields([...problems, ...cast.problems])
  return {
    show,
    number,
    title: title.trim() || null,
    zone,
    episodes,
    roles: cast.roles,
    updateExisting,
  }
}

/** A 400 that names all fields at once. */
export function refuseFields(errors: Problem[]): ValidationError {
  return new ValidationError({ collection: 'seasons', errors })
}

import { labelOf, orderOf, parseCode } from '#core/episode.ts'
import type { PlannedRole } from '#core/season/plan-cast.ts'
import type { PlannedEpisode, Problem } from '#core/season/plan-episodes.ts'
import { foldName } from '#core/season/same-name.ts'
import type { Character, Episode, Person } from '#types'
import { type Known, namedSo } from './known-records.ts'
import { refuseFields, type SeasonForm } from './season-form.ts'

/** `same` is stored as the form says, `differs` is not and is left alone, `update` will be made the same. */
export type EpisodeState = 'new' | 'same' | 'differs' | 'update'

export type EpisodeStep = { state: EpisodeState; wanted: PlannedEpisode; stored: Episode | null }

/** One character of the form, with all rows that name it. */
export type RoleStep = {
  rows: PlannedRole[]
  name: string
  stored: Character | null
  first: string
  performers: { name: string; stored: Person | null; from: string | null }[]
}

export type SeasonPlan = { episodes: EpisodeStep[]; roles: RoleStep[] }

/** What is to be done so that what the form says is stored. Throws a 400 that names every row that cannot be. */
export function planSeason({ form, known }: { form: SeasonForm; known: Known }): SeasonPlan {
  const episodes = form.episodes.map((wanted) => episodeStep({ wanted, known, form }))
  const codes = new Map([
    ...known.episodes.map(({ code, order }) => [code ?? '', order ?? 0] as const),
    ...form.episodes.map(placed),
  ])
  const [opening] = [...codes]
    .filter(([code]) => parseCode(code)?.season === form.number)
    .sort(([, left], [, right]) => left - right)
  const problems: Problem[] = []
  if (form.roles.length > 0 && !opening) {
    problems.push({ path: 'episodes', message: 'The cast needs an episode to begin in: the season’s first.' })
  }
  const roles = [...byCharacter(form.roles)].map((rows) => {
    problems.push(...rows.flatMap((row) => problemsOf({ row, codes, known })))
    return roleStep({ rows, known, opening: opening?.[0] ?? '' })
  })
  if (problems.length > 0) throw refuseFields(problems)
  return { episodes, roles }
}

function placed({ code, order, season, number }: PlannedEpisode): readonly [string, number] {
  return [code, order ?? orderOf({ season, episode: number })]
}

function episodeStep({
  wanted,
  known,
  form,
}: {
  wanted: PlannedEpisode
  known: Known
  form: SeasonForm
}): EpisodeStep {
  const stored = known.episodes.find(({ code }) => code === wanted.code) ?? null
  if (!stored) return { state: 'new', wanted, stored }
  const isSame =
    (wanted.title === null || wanted.title === stored.title) &&
    (wanted.airsAt === null || wanted.airsAt === (stored.airsAt && new Date(stored.airsAt).toISOString()))
  if (isSame) return { state: 'same', wanted, stored }
  return { state: form.updateExisting ? 'update' : 'differs', wanted, stored }
}

function byCharacter(roles: readonly PlannedRole[]): Iterable<PlannedRole[]> {
  return Map.groupBy(roles, ({ character }) => foldName(character)).values()
}

function problemsOf({
  row: { row, character, performer, first },
  codes,
  known,
}: {
  row: PlannedRole
  codes: ReadonlyMap<string, number>
  known: Known
}): Problem[] {
  const problems: Problem[] = []
  const add = (field: string, message: string) => problems.push({ path: `cast.${row}.${field}`, message })
  const number = first === null ? null : parseCode(first)
  if (number && !codes.has(first ?? '')) add('first', `There is no ${labelOf(number)} in this show.`)
  const characters = namedSo({ records: known.characters, name: character })
  if (characters.length > 1) add('character', whichOf(characters))
  const people = performer ? namedSo({ records: known.people, name: performer }) : []
  if (people.length > 1) add('performer', whichOf(people))
  return problems
}

function whichOf(records: readonly { name: string; slug: string }[]): string {
  const slugs = records.map(({ slug }) => slug).join(' or ')
  return `There are ${records.length} of this name. Write the slug of the one you mean: ${slugs}.`
}

function roleStep({
  rows,
  known,
  opening,
}: {
  rows: PlannedRole[]
  known: Known
  opening: string
}): RoleStep {
  const name = rows[0]?.character ?? ''
  const [stored = null] = namedSo({ records: known.characters, name })
  const isCast = (stored?.performers?.length ?? 0) > 0
  const performers = rows.flatMap(({ performer, first }) => {
    if (!performer) return []
    const [person = null] = namedSo({ records: known.people, name: performer })
    const from = first ?? (isCast ? opening : null)
    return [{ name: performer, stored: person, from: stored || rows.length > 1 ? from : null }]
  })
  return { rows, name, stored, first: rows.find(({ first }) => first)?.first ?? opening, performers }
}

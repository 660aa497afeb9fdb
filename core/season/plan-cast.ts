import { codeOf } from '../episode.ts'
import { slugProblem, toSlug } from '../slug.ts'
import type { CastCells } from './cast-rows.ts'
import { type Problem, readNumber } from './plan-episodes.ts'
import { foldName } from './same-name.ts'

/** A role to be; `first` is the code of an episode, null for the season's first. */
export type PlannedRole = { row: number; character: string; performer: string | null; first: string | null }

const longestName = 200

/** The roles that the cast rows of a season's form mean, and everything that is wrong with them. */
export function planCast({ rows, season }: { rows: readonly CastCells[]; season: number }): {
  roles: PlannedRole[]
  problems: Problem[]
} {
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  const roles = rows.flatMap((cells, row): PlannedRole[] => {
    if (!Object.values(cells).some((words) => words.trim())) return []
    const add = (field: string, message: string | null) => {
      if (message) problems.push({ path: `cast.${row}.${field}`, message })
    }
    const [character, performer] = [cells.character.trim(), cells.performer.trim()]
    add('character', character ? nameProblem(character) : 'Who is it?')
    add('performer', performer ? nameProblem(performer) : null)
    const number = cells.first.trim() ? readNumber({ words: cells.first, season }) : null
    if (cells.first.trim() && !number) add('first', 'A code such as s01e03, or nothing, please.')
    const key = [character, performer].map(foldName).join('\n')
    const earlier = seen.get(key)
    if (earlier !== undefined && character) add('character', `Row ${earlier + 1} says so already.`)
    seen.set(key, earlier ?? row)
    return [{ row, character, performer: performer || null, first: number && codeOf(number) }]
  })
  return { roles, problems }
}

function nameProblem(name: string): string | null {
  if (name.length > longestName) return `A name has at most ${longestName} characters.`
  const slug = toSlug(name)
  return slug
    ? slugProblem(slug)
    : 'No address can be made of this name. Add it by hand, with a slug of its own.'
}

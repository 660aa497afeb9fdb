import type { Finding } from '#core/checks/model.ts'
import { counted } from './analysis-words.ts'
import type { CheckState } from './checks.ts'

/** The longest list of warnings that is not folded away. */
export const mostUnfolded = 8

export type Keyed = { key: string; finding: Finding }

/** What was found, the errors apart, each with a key of its own that stays the same while it is found. */
export function groupsOf(findings: readonly Finding[]): { errors: Keyed[]; warnings: Keyed[] } {
  const seen = new Map<string, number>()
  const all = findings.map((finding) => {
    const name = [finding.rule, finding.place.field, finding.message].join('/')
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { key: `${name}/${count}`, finding }
  })
  return {
    errors: all.filter(({ finding }) => finding.level === 'error'),
    warnings: all.filter(({ finding }) => finding.level === 'warning'),
  }
}

/** How much was found, as a heading. */
export function headingOf({ findings, problem }: CheckState): string {
  if (findings) return countsOf(findings) || 'Nothing found'
  return problem ? 'Not checked' : 'Checking…'
}

/** The worst of what was found, in two words; null where nothing was. */
export function briefOf(
  findings: readonly Finding[] | null,
): { level: Finding['level']; words: string } | null {
  const { errors, warnings } = groupsOf(findings ?? [])
  if (errors.length > 0) return { level: 'error', words: counted(errors.length, 'error') }
  return warnings.length > 0 ? { level: 'warning', words: counted(warnings.length, 'warning') } : null
}

/**
 * Why a recap cannot be published as it is, or null where nothing keeps it from that. `isWrongLive`: whether something
 * is wrong with what readers see of it, too.
 */
export function obstacleOf(findings: readonly Finding[] | null, isWrongLive: boolean): string | null {
  const { errors } = groupsOf(findings ?? [])
  if (errors.length === 0) return null
  const count = counted(errors.length, 'error')
  return isWrongLive
    ? `It is live, and readers may see what is wrong: ${count}.`
    : `It cannot be published yet: ${count}.`
}

function countsOf(findings: readonly Finding[]): string {
  const { errors, warnings } = groupsOf(findings)
  const counts = [
    errors.length > 0 ? counted(errors.length, 'error') : '',
    warnings.length > 0 ? counted(warnings.length, 'warning') : '',
  ]
  return counts.filter(Boolean).join(', ')
}

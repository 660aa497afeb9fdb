import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { validOperatorSet } from 'payload/shared'
import type { Explanation } from './explanation.ts'
import { configOf } from './request-config.ts'

type Words = (where: Where) => string | null

/** What is wrong with the filter of a query, or null. */
export function explainWhere(req: Partial<PayloadRequest>): Explanation | null {
  const where: unknown = req.query?.where
  if (!where) return null
  const problem =
    typeof where === 'object' ? faultsIn(configOf(req)?.flattenedFields ?? [])(where as Where) : null
  const message = typeof where === 'object' ? problem : 'The query "where" names no field.'
  return message ? { status: 400, message } : null
}

function faultsIn(fields: readonly FlattenedField[]): Words {
  const find: Words = (where) => {
    for (const [path, condition] of Object.entries(where)) {
      const fault = Array.isArray(condition)
        ? (condition.map(find).find((found) => found !== null) ?? null)
        : faultOf({ path, condition: condition as Record<string, unknown>, fields })
      if (fault) return fault
    }
    return null
  }
  return find
}

type Condition = { path: string; condition: Record<string, unknown>; fields: readonly FlattenedField[] }

// Places are for maps, and "all" works on one of the two databases only.
const refused = new Set(['near', 'within', 'intersects', 'all'])

function faultOf({ path, condition, fields }: Condition): string | null {
  const [name] = path.replace(/^version\./, '').split('.')
  const field = fields.find((known) => known.name === name)
  if (!field && fields.length > 0) return `The query "where" names no field with "${path}".`
  for (const [operator, value] of Object.entries(condition ?? {})) {
    const problem = problemWith({ operator, value, isDate: field?.type === 'date' })
    if (problem) return `The query for "${path}" ${problem}.`
  }
  return null
}

function problemWith({ operator, value, isDate }: { operator: string; value: unknown; isDate: boolean }) {
  if (refused.has(operator) || !validOperatorSet.has(operator as never)) return `cannot use "${operator}"`
  if (typeof value === 'object' && !Array.isArray(value)) return `needs a plain value for "${operator}"`
  if (isDate && operator !== 'exists' && Number.isNaN(Date.parse(String(value)))) return 'needs a date'
  return null
}

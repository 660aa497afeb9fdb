import type { Collection, FlattenedField, PayloadRequest, Where } from 'payload'
import { validOperatorSet } from 'payload/shared'

export type Explanation = { status: number; message: string }

/**
 * What was wrong with a request that Payload let through to where it failed with a 500: asked for only then.
 * Null where the fault is not the client's.
 */
export function explainFailure(request: Request): Explanation | null {
  const req = request as unknown as Partial<PayloadRequest>
  return explainUpload(request, req) ?? explainRoute(req) ?? explainWhere(req)
}

function explainUpload(request: Request, req: Partial<PayloadRequest>): Explanation | null {
  if (!request.headers.get('content-type')?.startsWith('multipart/') || req.data || req.files) return null
  return { status: 400, message: 'The upload is not valid multipart form data.' }
}

function explainRoute(req: Partial<PayloadRequest>): Explanation | null {
  const config = configOf(req)
  const [, verb] = /\/(versions|verify)(?:\/|$)/.exec(req.pathname ?? '') ?? []
  const isMissing = verb === 'verify' ? !config?.auth?.verify : verb === 'versions' && !config?.versions
  return config && verb && isMissing ? { status: 404, message: `${config.slug} has no ${verb}.` } : null
}

function explainWhere(req: Partial<PayloadRequest>): Explanation | null {
  const where: unknown = req.query?.where
  const fields = configOf(req)?.flattenedFields ?? []
  if (!where) return null
  if (typeof where !== 'object') return { status: 400, message: 'The query "where" names no field.' }
  return faultIn({ where: where as Where, fields })
}

function faultIn({ where, fields }: { where: Where; fields: FlattenedField[] }): Explanation | null {
  for (const [path, condition] of Object.entries(where)) {
    const parts = Array.isArray(condition) ? condition : null
    const fault = parts
      ? parts.map((part) => faultIn({ where: part, fields })).find((found) => found !== null)
      : faultOf({ path, condition: condition as Record<string, unknown>, fields })
    if (fault) return fault
  }
  return null
}

type Condition = { path: string; condition: Record<string, unknown>; fields: FlattenedField[] }

const places = new Set(['near', 'within', 'intersects'])

function faultOf({ path, condition, fields }: Condition): Explanation | null {
  const isDate = fields.find((field) => field.name === path.replace(/^version\./, ''))?.type === 'date'
  for (const [operator, value] of Object.entries(condition ?? {})) {
    const problem = problemWith({ operator, value, isDate })
    if (problem) return { status: 400, message: `The query for "${path}" ${problem}.` }
  }
  return null
}

function problemWith({ operator, value, isDate }: { operator: string; value: unknown; isDate: boolean }) {
  if (places.has(operator) || !validOperatorSet.has(operator as never)) return `cannot use "${operator}"`
  if (typeof value === 'object' && !Array.isArray(value)) return `needs a plain value for "${operator}"`
  if (isDate && operator !== 'exists' && Number.isNaN(Date.parse(String(value)))) return 'needs a date'
  return null
}

function configOf(req: Partial<PayloadRequest>) {
  const slug = req.routeParams?.collection
  const collections: Record<string, Collection> | undefined = req.payload?.collections
  return typeof slug === 'string' ? collections?.[slug]?.config : undefined
}

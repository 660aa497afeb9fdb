import type { PayloadRequest } from 'payload'
import { isMissingReference, unfitField } from '#cms/database/index.ts'
import { explainWhere } from './explain-where.ts'
import type { Explanation } from './explanation.ts'
import { configOf } from './request-config.ts'

/**
 * What was wrong with a request that Payload let through to where it failed with a 500: asked for only then.
 * Null where the fault is not the client's.
 */
export function explainFailure({
  request,
  failure,
}: {
  request: Request
  failure: unknown
}): Explanation | null {
  const req = request as unknown as Partial<PayloadRequest>
  return (
    explainUpload(request, req) ??
    explainRoute(req) ??
    explainNumbers(req) ??
    explainSort(req) ??
    explainWhere(req) ??
    explainDates(req) ??
    explainValue(failure)
  )
}

function explainUpload(request: Request, req: Partial<PayloadRequest>): Explanation | null {
  if (!request.headers.get('content-type')?.startsWith('multipart/') || req.data || req.files) return null
  return { status: 400, message: 'The upload is not valid multipart form data.' }
}

function explainRoute(req: Partial<PayloadRequest>): Explanation | null {
  const config = configOf(req)
  const [, verb] = /\/(versions|verify|file)(?:\/|$)/.exec(req.pathname ?? '') ?? []
  if (!config) return null
  if (verb === 'verify' && !config.auth?.verify)
    return { status: 404, message: `${config.slug} has no verify.` }
  if (verb === 'versions' && !config.versions)
    return { status: 404, message: `${config.slug} has no versions.` }
  if (verb === 'file' && req.method === 'GET') return { status: 404, message: 'There is no such file.' }
  // On SQLite Payload fails where there is nothing to delete.
  const isPreference = config.slug === 'payload-preferences' && req.method === 'DELETE'
  return isPreference ? { status: 404, message: 'There is no such preference.' } : null
}

const most = 100_000

function explainNumbers({ query }: Partial<PayloadRequest>): Explanation | null {
  const wrong = ['limit', 'page'].find((name) => {
    const value = query?.[name]
    return (
      value !== undefined && !(Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) <= most)
    )
  })
  return wrong ? { status: 400, message: `The query "${wrong}" needs a whole number up to ${most}.` } : null
}

function explainSort(req: Partial<PayloadRequest>): Explanation | null {
  const fields = configOf(req)?.flattenedFields ?? []
  const names = String(req.query?.sort ?? '-id').split(',')
  const wrong = names.find((name) => {
    const [first] = name.replace(/^-|^version\./g, '').split('.')
    return first !== 'id' && !fields.some((field) => field.name === first)
  })
  return wrong === undefined
    ? null
    : { status: 400, message: `The query "sort" names no field with "${wrong}".` }
}

function explainDates(req: Partial<PayloadRequest>): Explanation | null {
  const fields = configOf(req)?.flattenedFields ?? []
  const data = (req.data ?? {}) as Record<string, unknown>
  const wrong = fields.find(({ type, name }) => {
    const value = data[name]
    return type === 'date' && value && !(typeof value === 'string' && !Number.isNaN(Date.parse(value)))
  })
  return wrong ? { status: 400, message: `${wrong.name}: should be a date.` } : null
}

function explainValue(failure: unknown): Explanation | null {
  const unfit = unfitField(failure)
  if (unfit !== null) return { status: 400, message: `${unfit}: this value cannot be there.` }
  if (!isMissingReference(failure)) return null
  return { status: 400, message: 'This points to a record that does not exist.' }
}

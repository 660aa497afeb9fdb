import type { PayloadRequest } from 'payload'
import { readyProblems } from '#cms/publishing/recap-prepare.ts'
import type { Recap as RecapDoc } from '#types'
import { checkProblems } from './check-problems.ts'

/**
 * What the check has against the live text of a recap: none of it when it went live, but a record that the rules read may
 * have changed since. When it may go live, and who has approved it, is settled.
 */
export async function liveProblems({ req, row }: { req: PayloadRequest; row: RecapDoc }): Promise<string[]> {
  if (typeof row.liveRev !== 'number') return []
  const { found, errors } = await readyProblems({ req, doc: row })
  const known = new Set(errors.map(({ path }) => path))
  if (found) errors.push(...(await checkProblems({ req, doc: row })).filter(({ path }) => !known.has(path)))
  return errors.map(({ message }) => message)
}

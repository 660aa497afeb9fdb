import type { PayloadRequest } from 'payload'
import { check, errorsOf } from '#core/checks/check.ts'
import type { FieldProblem } from '#core/recap.ts'
import type { Checked } from './checked.ts'
import { readCheck } from './read-check.ts'

/** What the rules have against publishing a recap, each with the field that it belongs to. */
export async function checkProblems({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: Checked
}): Promise<FieldProblem[]> {
  const errors = errorsOf(check(await readCheck({ req, doc })))
  return errors.map(({ message, place }) => ({ path: place.field, message }))
}

import type { Finding } from '#core/checks/model.ts'
import { counted } from './analysis-words.ts'
import { groupsOf } from './check-words.ts'
import type { RecapStatus } from './status.ts'

type Known = {
  status: Pick<RecapStatus, 'hasNewerDraft' | 'liveProblems'>
  /** What the check of the form has found; null before its first answer. */
  findings: readonly Finding[] | null
}

/** What is wrong with what readers see of a recap, in one line; null where nothing is. */
export function liveTrouble({ status: { hasNewerDraft, liveProblems }, findings }: Known): string | null {
  const [first, ...more] = liveProblems
  if (first === undefined) return null
  const count = more.length === 0 ? 'an error' : counted(liveProblems.length, 'error')
  const isMended = hasNewerDraft && findings !== null && groupsOf(findings).errors.length === 0
  if (isMended) return `Readers still see ${count} that the newer draft does not have. Publish it.`
  return `It is live with ${count}: ${first}`
}

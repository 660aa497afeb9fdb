import { toast } from '@payloadcms/ui'

type Call = { url: string; method: 'PATCH' | 'POST' | 'DELETE'; body?: Record<string, unknown> }

type Problem = { message?: string; data?: { errors?: { message?: string }[]; choices?: string[] } }

type Answer = { message?: string; url?: string; doc?: Record<string, unknown>; errors?: Problem[] }

/** What came of a write: its answer, or why it was refused and what can be chosen to mend that. */
export type Outcome<Own> = { answer: Own } | { problem: string; choices: string[] }

/** Sends a write of one of our buttons and says in a toast why it failed. Null where it did. */
export async function sendWrite<Own = Answer>(call: Call): Promise<Own | null> {
  const outcome = await askWrite<Own>(call)
  if ('answer' in outcome) return outcome.answer
  toast.error(outcome.problem)
  return null
}

/** Sends a write of one of our buttons, for those that show beside them why it failed. */
export async function askWrite<Own = Answer>({ url, method, body }: Call): Promise<Outcome<Own>> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer | null | undefined
  if (response?.ok) return { answer: (answer ?? {}) as Own }
  // What is wrong with a field is said more plainly one level down.
  const problems = answer?.errors?.flatMap((error) => error.data?.errors ?? error)
  const reasons = problems?.map((problem) => problem.message).filter(Boolean)
  return {
    problem: reasons?.join(' ') || 'The server could not be reached. Nothing was changed.',
    choices: answer?.errors?.flatMap((error) => error.data?.choices ?? []) ?? [],
  }
}

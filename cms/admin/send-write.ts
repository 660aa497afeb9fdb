import { toast } from '@payloadcms/ui'

type Call = { url: string; method: 'PATCH' | 'POST' | 'DELETE'; body?: Record<string, unknown> }

type Problem = { message?: string; data?: { errors?: { message?: string }[] } }

type Answer = { message?: string; url?: string; doc?: Record<string, unknown>; errors?: Problem[] }

/** Sends a write of one of our buttons and says in a toast why it failed. Null where it did. */
export async function sendWrite<Own = Answer>({ url, method, body }: Call): Promise<Own | null> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer | null | undefined
  if (response?.ok) return (answer ?? {}) as Own
  // What is wrong with a field is said more plainly one level down.
  const problems = answer?.errors?.flatMap((error) => error.data?.errors ?? error)
  const reasons = problems?.map((problem) => problem.message).filter(Boolean)
  toast.error(reasons?.join(' ') || 'The server could not be reached. Nothing was changed.')
  return null
}

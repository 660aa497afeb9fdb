import type { Finding } from '#core/checks/model.ts'

export type CheckAnswer = { findings: readonly Finding[] } | { problem: string }

const patience = 30_000

/** Has the fields of a form checked by the server. Never throws. */
export async function sendCheck({ id, sent }: { id: string; sent: string }): Promise<CheckAnswer> {
  const response = await fetch(`/api/recaps/${id}/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: sent,
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  if (!response?.ok) return { problem: whyNotChecked(response?.status ?? null) }
  const answer = (await response.json().catch(() => null)) as { findings?: readonly Finding[] } | null
  return answer?.findings ? { findings: answer.findings } : { problem: whyNotChecked(null) }
}

/** What a writer is told where nothing was checked, by the answer to it; null for none. */
function whyNotChecked(status: number | null): string {
  if (status === null) return 'Not checked: the server could not be reached.'
  if (status === 401 || status === 403)
    return 'Not checked: you are signed out, or may not change this recap.'
  if (status === 413) return 'Not checked: the text is too long.'
  return 'Not checked: the server could not do it.'
}

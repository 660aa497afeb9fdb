import { baseHeader } from '#cms/publishing/base-header.ts'
import type { BaseRevisions } from './base-revisions.ts'
import { type RecapWrite, readWrite } from './recap-write.ts'
import { savesForm, whyRefused } from './saves.ts'

/** Who has saved a recap since the text in a form was read. */
export type Stale = { rev: number; savedBy: string | null; savedAt: string | null }

type Guard = {
  send: typeof fetch
  page: () => URL
  revisions: BaseRevisions
  isHeld: (id: string) => boolean
  onStale: (id: string, stale: Stale) => void
  /** `sent` is what it takes of the form, by the names of its fields, or null where it is none. */
  onSaving: (write: RecapWrite, sent: Record<string, unknown> | null) => void
  onWritten: (write: RecapWrite) => void
  onFailed: (write: RecapWrite, why: string) => void
}

/**
 * Wraps the browser's `fetch`: every write to a recap waits for the one before it, names the revision that it is
 * based on, and learns the new one from the answer.
 */
export function guardFetch(guard: Guard): typeof fetch {
  return async (input, init) => {
    const write = writeOf({ input, init, page: guard.page() })
    if (write) {
      // Before it waits: what is typed from now on is not in its text.
      guard.onSaving(write, textIn(init?.body))
      const send = () => sendWrite({ guard, write, input, init })
      return await guard.revisions.queue(write.id, send)
    }
    // A page that is read while a save is under way would show the text from before it.
    if (new Headers(init?.headers).has('rsc')) await guard.revisions.settled()
    return await guard.send(input, init)
  }
}

type Call = { input: RequestInfo | URL; init: RequestInit | undefined }

function writeOf({ input, init, page }: Call & { page: URL }): RecapWrite | null {
  if (input instanceof Request) return null
  const method = (init?.method ?? 'GET').toUpperCase()
  return readWrite({ url: new URL(input, page), method, isForm: init?.body instanceof FormData, page })
}

// As Payload packs a form.
function textIn(body: unknown): Record<string, unknown> | null {
  const packed = body instanceof FormData ? body.get('_payload') : null
  return typeof packed === 'string' ? (JSON.parse(packed) as Record<string, unknown>) : null
}

async function sendWrite({ guard, write, input, init }: Call & { guard: Guard; write: RecapWrite }) {
  if (write.kind === 'autosave' && guard.isHeld(write.id)) return silent()
  const base = guard.revisions.of(write.id)
  const headers = new Headers(init?.headers)
  if (base !== undefined) headers.set(baseHeader, String(base))
  const response = await guard.send(input, { ...init, headers }).catch((error: unknown) => {
    guard.onFailed(write, whyRefused({ status: null }))
    if (write.kind === 'autosave') return null
    throw error
  })
  if (!response) return silent()
  const answer = (await response
    .clone()
    .json()
    .catch(() => null)) as Answer | null
  if (response.ok) {
    learn({ guard, write, answer })
    return response
  }
  const stale = response.status === 409 ? answer?.errors?.[0]?.data?.stale : undefined
  if (!stale) {
    guard.onFailed(write, whyRefused({ status: response.status, message: reasonIn(answer) }))
    return write.kind === 'autosave' && response.status !== 400 ? silent() : response
  }
  guard.onStale(write.id, stale)
  return savesForm(write) ? silent() : response
}

type Answer = {
  rev?: number
  doc?: { rev?: number }
  errors?: { message?: string; data?: { stale?: Stale; errors?: { message?: string }[] } }[]
}

// What each field lacks says more than the sentence above it, which only names the fields.
function reasonIn(answer: Answer | null): string | undefined {
  const [error] = answer?.errors ?? []
  const reasons = (error?.data?.errors ?? []).map(({ message }) => message).filter(Boolean)
  return reasons.length > 0 ? reasons.join(' ') : error?.message
}

function learn({ guard, write, answer }: { guard: Guard; write: RecapWrite; answer: Answer | null }): void {
  const rev = answer?.doc?.rev ?? answer?.rev
  // The answer to a restore is the old version; the page that opens next brings the new number.
  if (write.kind !== 'restore' && typeof rev === 'number') guard.revisions.know({ id: write.id, rev })
  guard.onWritten(write)
}

// A refusal without words: the form keeps its text and stays unsaved, and the dialog does the talking.
function silent(): Response {
  return Response.json({ errors: [] }, { status: 409 })
}

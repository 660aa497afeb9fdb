import { baseHeader } from '#cms/publishing/base-header.ts'
import { earlyHeader } from '#cms/publishing/early-header.ts'
import type { BaseRevisions } from './base-revisions.ts'
import { type RecapWrite, readWrite } from './recap-write.ts'
import { savesForm, whyRefused } from './saves.ts'

/** Who has saved a recap since the text in a form was read. */
export type Stale = { rev: number; savedBy: string | null; savedAt: string | null }

type Guard = {
  send: typeof fetch
  page: () => URL
  revisions: BaseRevisions
  /** The name of its episode by which a publication is confirmed, where it comes before that airs. */
  earlyName: (id: string) => string | undefined
  isHeld: (id: string) => boolean
  /** Whether what somebody else has saved says the same as what the form is based on, which is that from then on. */
  adopt: (id: string) => Promise<boolean>
  onStale: (id: string, stale: Stale) => void
  /** Somebody else has saved another text than the one that a button was pressed for. */
  onNewer: (id: string) => void
  /** `sent` is what it takes of the form, by the names of its fields, or null where it is none. */
  onSaving: (write: RecapWrite, sent: Record<string, unknown> | null) => void
  onWritten: (write: RecapWrite, written: Written) => void
  onFailed: (write: RecapWrite, why: string) => void
}

/** What a write took of the form, and the document that it became, where the answer has it. */
export type Written = { sent: Record<string, unknown> | null; doc: Record<string, unknown> | undefined }

/**
 * Wraps the browser's `fetch`: every write to a recap waits for the one before it, names the revision that it is
 * based on, and learns the new one from the answer.
 */
export function guardFetch(guard: Guard): typeof fetch {
  return async (input, init) => {
    const write = writeOf({ input, init, page: guard.page() })
    if (write) {
      // Before it waits: what is typed from now on is not in its text.
      const sent = textIn(init?.body)
      guard.onSaving(write, sent)
      const send = () => sendWrite({ guard, write, sent, input, init })
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

type Sending = { guard: Guard; write: RecapWrite; sent: Written['sent']; isAgain?: boolean }

async function sendWrite(call: Call & Sending): Promise<Response> {
  const { guard, write, sent, input, init } = call
  if (write.kind === 'autosave' && guard.isHeld(write.id)) return silent()
  const base = guard.revisions.of(write.id)
  const headers = new Headers(init?.headers)
  if (base !== undefined) headers.set(baseHeader, String(base))
  const early = write.kind === 'publish' ? guard.earlyName(write.id) : undefined
  if (early) headers.set(earlyHeader, encodeURIComponent(early))
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
    learn({ guard, write, sent, answer })
    return response
  }
  const stale = response.status === 409 ? answer?.errors?.[0]?.data?.stale : undefined
  if (!stale) {
    guard.onFailed(write, whyRefused({ status: response.status, message: reasonIn(answer) }))
    return write.kind === 'autosave' && response.status !== 400 ? silent() : response
  }
  if (!call.isAgain && (await guard.adopt(write.id))) return await sendWrite({ ...call, isAgain: true })
  return refused({ guard, write, stale, response })
}

type Refused = { guard: Guard; write: RecapWrite; stale: Stale; response: Response }

// Whoever presses a button has nothing of their own that is to be compared: the newer text is to be read first.
function refused({ guard, write, stale, response }: Refused): Response {
  if (write.kind === 'control') {
    guard.onNewer(write.id)
    const message = `${stale.savedBy ?? 'Somebody'} has saved a newer text. Nothing was done: look at it first.`
    return Response.json({ errors: [{ message }] }, { status: 409 })
  }
  guard.onStale(write.id, stale)
  return savesForm(write) ? silent() : response
}

type Answer = {
  rev?: number
  doc?: { rev?: number; [field: string]: unknown }
  errors?: { message?: string; data?: { stale?: Stale; errors?: { message?: string }[] } }[]
}

// What each field lacks says more than the sentence above it, which only names the fields.
function reasonIn(answer: Answer | null): string | undefined {
  const [error] = answer?.errors ?? []
  const reasons = (error?.data?.errors ?? []).map(({ message }) => message).filter(Boolean)
  return reasons.length > 0 ? reasons.join(' ') : error?.message
}

function learn({ guard, write, sent, answer }: Sending & { answer: Answer | null }): void {
  const rev = answer?.doc?.rev ?? answer?.rev
  // The answer to a restore is the old version; the page that opens next brings the new number.
  if (write.kind !== 'restore' && typeof rev === 'number') guard.revisions.know({ id: write.id, rev })
  guard.onWritten(write, { sent, doc: answer?.doc })
}

// A refusal without words: the form keeps its text and stays unsaved, and the dialog does the talking.
function silent(): Response {
  return Response.json({ errors: [] }, { status: 409 })
}

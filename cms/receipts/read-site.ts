import type { Seen } from '#core/receipt.ts'
import { env } from '#env'

const patience = 15_000

/** Reads a document of this site as a reader gets it, from this process itself. Never throws. */
export async function readSite(path: string): Promise<Seen> {
  try {
    const response = await fetch(`http://127.0.0.1:${env.PORT}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const type = response.headers.get('content-type') ?? ''
    return { path, status: response.status, type, text: await response.text() }
  } catch {
    return { path, status: 0, type: '', text: '' }
  }
}

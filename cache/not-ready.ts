import type { Answer } from './page.ts'

const key = Symbol.for('previously.readiness')
const text = 'The site is starting and will be here in a moment.'

/** The answer to an address that is not kept while the database cannot be asked, else null. */
export function notReady(kind: string): { lastModified: number; value: Answer } | null {
  const readiness = (globalThis as { [key]?: { database: boolean } })[key]
  if (readiness?.database !== false) return null
  const headers = { 'cache-control': 'private, no-store', 'retry-after': '2' }
  const value: Answer =
    kind === 'APP_ROUTE'
      ? { kind, status: 503, headers: { ...headers, 'content-type': 'text/plain' }, body: Buffer.from(text) }
      : { kind, status: 503, headers, html: `<!doctype html><title>503</title><p>${text}`, rscData: '' }
  return { lastModified: Date.now(), value }
}

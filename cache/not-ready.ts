import type { Answer } from './page.ts'
import { policyOfPage } from './policy.ts'

const key = Symbol.for('previously.readiness')
const text = 'The site is starting and will be here in a moment.'

/** The answer to an address that is not kept while the database cannot be asked, else null; `html` is that of a page. */
export function notReady({
  kind,
  html,
}: {
  kind: string
  html: string
}): { lastModified: number; value: Answer } | null {
  const readiness = (globalThis as { [key]?: { database: boolean } })[key]
  if (readiness?.database !== false) return null
  const headers = { 'cache-control': 'private, no-store', 'retry-after': '2' }
  const value: Answer =
    kind === 'APP_ROUTE'
      ? { kind, status: 503, headers: { ...headers, 'content-type': 'text/plain' }, body: Buffer.from(text) }
      : {
          ...{ kind, status: 503, html, rscData: '' },
          headers: { ...headers, 'content-security-policy': policyOfPage(html) },
        }
  return { lastModified: Date.now(), value }
}

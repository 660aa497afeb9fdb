import { createHash } from 'node:crypto'
import { content } from '#core/content.ts'
import { isNotModified } from '#core/http/conditional.ts'
import type { LedgerTable } from '#core/ledger-page.ts'
import { getLedgerTable } from '#data/ledger.ts'
import { notFound, orUnavailable, publicHeaders } from '../answers.ts'
import { sizedResponse } from '../sized-response.ts'

type Asked = {
  request: Request
  show: string
  format: { ending: 'csv' | 'json'; type: string; write: (table: LedgerTable) => string }
}

/** Answers a request for a show's ledger as a file: whole, 304, 404, or 308 to where a renamed show's is now. */
export async function tableResponse({ request, show, format }: Asked): Promise<Response> {
  return await orUnavailable(async () => {
    const answer = await getLedgerTable(show)
    if (answer.kind === 'none') return notFound()
    if (answer.kind === 'moved') return moved({ path: answer.path, ending: format.ending })
    const bytes = new TextEncoder().encode(format.write(answer.page))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
    const headers = publicHeaders({ etag })
    if (isNotModified({ headers: request.headers, etag, changedAt: null }))
      return new Response(null, { status: 304, headers })
    headers.set('content-type', `${format.type}; charset=utf-8`)
    const name = answer.page.show.path.slice(content.shows.path({ show: '' }).length)
    headers.set('content-disposition', `attachment; filename="${name}-songs.${format.ending}"`)
    return sizedResponse({ bytes, headers, method: request.method })
  })
}

// An editor may have sent the ledger to a page that has no table.
function moved({ path, ending }: { path: string; ending: string }): Response {
  if (!/^\/shows\/[^/]+\/songs$/.test(path)) return notFound()
  return new Response(null, { status: 308, headers: publicHeaders({ location: `${path}.${ending}` }) })
}

import { httpDate } from '#core/dates.ts'
import { acceptsGzip, isNotModified } from '#core/http/conditional.ts'
import type { Answer } from '#data/answer.ts'
import type { BuiltFeed } from '#data/feed-bodies.ts'
import { notFound, publicHeaders } from '../answers.ts'
import { sizedResponse } from '../sized-response.ts'

/** Answers a request for a feed: whole, 304, 404, or 301 to where the feed of a renamed show is now. */
export function feedResponse({ request, answer }: { request: Request; answer: Answer<BuiltFeed> }): Response {
  if (answer.kind === 'none') return notFound()
  // An editor may have sent the page of a show where there are no feeds.
  if (answer.kind === 'moved')
    return answer.path.startsWith('/shows/') ? moved(`${answer.path}/feed.xml`) : notFound()
  const { changedAt } = answer.page
  const zipped = acceptsGzip(request.headers.get('accept-encoding'))
  const { bytes, etag } = zipped ? answer.page.gzip : answer.page.identity
  const headers = publicHeaders({ etag, vary: 'accept-encoding' })
  if (changedAt) headers.set('last-modified', httpDate(changedAt))
  if (isNotModified({ headers: request.headers, etag, changedAt }))
    return new Response(null, { status: 304, headers })
  headers.set('content-type', 'application/rss+xml; charset=utf-8')
  if (zipped) headers.set('content-encoding', 'gzip')
  return sizedResponse({ bytes, headers, method: request.method })
}

function moved(path: string): Response {
  return new Response(null, { status: 301, headers: publicHeaders({ location: path }) })
}

import { createHash } from 'node:crypto'

const fresh = 'public, max-age=0, must-revalidate'

/** The headers that every public answer of a handler carries. */
export function publicHeaders(more: Record<string, string>): Headers {
  return new Headers({ 'cache-control': fresh, ...more })
}

/** The headers of what is made for one reader and kept nowhere. */
export function privateHeaders(more: Record<string, string>): Headers {
  return new Headers({ 'cache-control': 'private, no-store', ...more })
}

/** A text that the cache keeps with its headers. Cache-Control is the cache's to say. */
export function keptText({ text, type }: { text: string; type: string }): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, etag } })
}

/** There is nothing at this address; the same answer whatever the reason. */
export function notFound(): Response {
  const headers = publicHeaders({ 'content-type': 'text/plain; charset=utf-8' })
  return new Response('Not found.\n', { status: 404, headers })
}

/** Answers 503 where something that an answer is made of cannot be read now. */
export async function orUnavailable(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    const headers = privateHeaders({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
    return new Response('This cannot be read now. Try again in a moment.\n', { status: 503, headers })
  }
}

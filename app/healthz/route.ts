export const dynamic = 'force-dynamic'

/** The process is up; nothing else is asked. */
export function GET(): Response {
  return new Response('ok\n', {
    headers: { 'cache-control': 'private, no-store', 'content-type': 'text/plain' },
  })
}

/** Whether a browser asks before anybody has clicked. */
export function isAskedAhead({ headers }: Request): boolean {
  return /prefetch/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`)
}

/** Leads to a page for a reader who is somewhere else now. */
export function seeNewPlace({ to, cookies }: { to: string; cookies: readonly string[] }): Response {
  // What the browser has kept was for another place.
  const headers = new Headers({
    'cache-control': 'private, no-store',
    location: to,
    'clear-site-data': '"cache"',
  })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

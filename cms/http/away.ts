/** What is told of a request for which the database is away; whoever wanted to change something learns that it did not happen. */
export function awayWords(method: string): string {
  const isRead = method === 'GET' || method === 'HEAD'
  const rest = isRead ? 'Try again in a moment.' : 'Nothing was stored: try again in a moment.'
  return `The database cannot be reached now. ${rest}`
}

/** The same as a page, which asks again by itself. */
export function awayPage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Please stand by</title><p>${awayWords('GET')}</p></html>`
}

export type Validators = {
  /** An entity tag with its quotes. */
  etag: string
  /** ISO 8601 in UTC, or null where it is not known. */
  changedAt: string | null
}

/**
 * Whether a conditional GET or HEAD is to be answered 304 (RFC 9110, 13.1): `If-None-Match` wins over
 * `If-Modified-Since`, entity tags are compared weakly, dates to the second.
 */
export function isNotModified({
  headers,
  etag,
  changedAt,
}: Validators & { headers: Pick<Headers, 'get'> }): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || opaqueTags(tags).includes(opaque(etag))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return changedAt !== null && !Number.isNaN(since) && second(Date.parse(changedAt)) <= since
}

function opaqueTags(header: string): string[] {
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).map(opaque)
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '')
}

function second(time: number): number {
  return Math.floor(time / 1000) * 1000
}

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
export function isNotModified({ headers, etag, changedAt }: Validators & { headers: Headers }): boolean {
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.trim() === '*' || opaqueTags(tags).includes(opaque(etag))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return changedAt !== null && !Number.isNaN(since) && second(Date.parse(changedAt)) <= since
}

/** Whether a client takes gzip, by its `Accept-Encoding` header. */
export function acceptsGzip(header: string | null): boolean {
  const weights = new Map((header ?? '').split(',').map(toWeight))
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}

function toWeight(part: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return [coding, quality ? Number(quality.slice(2)) || 0 : 1]
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

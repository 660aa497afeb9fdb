/** A finished answer as Next hands it over: a page or a route's body. */
export type Answer = {
  kind: string
  status?: number
  headers?: Record<string, string | string[] | undefined>
  html?: string
  rscData?: Uint8Array | string
  segmentData?: Map<string, Uint8Array>
  body?: Uint8Array
}

export type Lifetime = { revalidate: number | false; expire?: number }

/** A kept answer with the process that made it, the time its render began and the tags that end it. */
export type Page = {
  key: string
  maker: string
  began: number
  tags: string[]
  lifetime?: Lifetime
  answer: Answer
}

const tagsHeader = 'x-next-cache-tags'
const kinds = new Set(['APP_PAGE', 'APP_ROUTE', 'PAGES', 'REDIRECT'])
const statuses = new Set([200, 301, 308])

// As `core/expiry.ts` spells them.
const missingTag = 'missing'
const unkeptTag = 'unkept'

/** Gives the page for an address that leads nowhere its status: Next's own way leaves it empty without a script. */
export function markMissing(answer: Answer): void {
  if (answer.kind === 'APP_PAGE' && tagsOf(answer).includes(missingTag)) answer.status = 404
}

/** Only what has an address of its own is kept, and is not for a place that there is not: anybody could fill the cache. */
export function isKept(answer: Answer): boolean {
  const isUnkept = tagsOf(answer).includes(unkeptTag)
  return !isUnkept && kinds.has(answer.kind) && statuses.has(answer.status ?? 200)
}

/** Next's own page for an address that no route has: one for all of them, with the first asker's address in it. */
export function isNotFoundPage(key: string): boolean {
  return key.endsWith('$/_not-found')
}

/** The path below which Next keeps an answer; its key says the route's kind and file before that. */
export function pathOf(key: string): string {
  return key.slice(key.indexOf('$') + 1)
}

/** Whether a path, as Next keeps it, is that of a page for readers with their places in shows. */
export function isOfPlaces(path: string): boolean {
  return path.startsWith('/for-')
}

export function tagsOf(answer: Answer): string[] {
  const value = answer.headers?.[tagsHeader]
  return typeof value === 'string' && value !== '' ? value.split(',') : []
}

/** Roughly the memory an answer takes: strings with any letter beyond Latin-1 take two bytes for each. */
export function sizeOf({ key, answer, tags }: Page): number {
  const parts = [key, answer.html, answer.rscData, answer.body, ...tags]
  return parts.reduce((sum, part) => sum + 64 + lengthOf(part), 512)
}

function lengthOf(part: Uint8Array | string | undefined): number {
  return typeof part === 'string' ? 2 * part.length : (part?.byteLength ?? 0)
}

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isInStep, sessionName } from '#in-step'
import { readSignedCookie } from '#signed-cookie'

/** The cookie below a show that has the place where a reader is in it, or `none`, and that which has all her places. */
const cookieNames = { place: 'at', places: 'places' } as const

/** The header by which a page that is made for one request learns the edition, as `core/edition.ts` has it. */
export const editionHeader = 'x-previously-edition'

/** How a request is answered for its reader: like everybody's, in an edition of her own, or once her place is known. */
export type Answering =
  | { kind: 'plain' }
  | { kind: 'edition'; edition: string }
  | { kind: 'unplaced'; to: string }

const plain: Answering = { kind: 'plain' }
const mostCookie = 4096

// A place, and when it was noted.
const place = /^(start|end|none|s\d{2,4}e\d{2,4})(?:\.([0-9a-z]{1,9}))?$/
const ofReader = new RegExp(`(?:^|; ?)(?:at|places|${sessionName})=`)
// A place in one show at least at which something has not been seen.
const isSomewhere = /\.(?!end(?:~|$))/
const belowShow = /^\/shows\/([^/?]+)(\/[^?]*)?(?:\?(.*))?$/
// What is read there is not told by a boundary, or says what it is itself.
const withoutEdition =
  /^\/(?:at|calendar\.ics|songs\.(?:csv|json)|(?:.+\/)?feed(?:\/[0-9-]+)?\.(?:xml|atom|json))$/
const outside = /^\/(?:(?:recaps|shows|feeds|songs|people|tags|authors|about)(?:\/[^?]*)?)?(?:\?.*)?$/
// It depends on where a reader is, and reads that itself.
const isOwnPlace = /^\/me(?:\?.*)?$/
const document = /\/feed(?:\/[0-9-]+)?\.(?:xml|atom|json)(?:\?|$)/

/** How a request for a page is to be answered, by its cookies. */
export function answeringOf({
  headers,
  method = 'GET',
  url = '',
}: Pick<IncomingMessage, 'headers' | 'method' | 'url'>): Answering {
  const cookie = headers.cookie
  if (!cookie || !ofReader.test(cookie)) return plain
  const below = belowShow.exec(url)
  const rest = below?.[2] ?? ''
  const isPlaced = below ? !withoutEdition.test(rest) : outside.test(url) && !document.test(url)
  const { session, kept, at } = readCookie(cookie)
  if ((isPlaced || isOwnPlace.test(url)) && method === 'GET' && isOutOfStep(session))
    return { kind: 'unplaced', to: `/me/step?to=${encodeURIComponent(url)}` }
  if (!isPlaced) return plain
  if (!below) return kept?.places ? { kind: 'edition', edition: `for-${kept.places}` } : plain
  const once = isOwnClick(headers) ? (/^once=(s\d{2,4}e\d{2,4})$/.exec(below[3] ?? '')?.[1] ?? null) : null
  return answeringBelow({ url, show: below[1] ?? '', kept, once, at })
}

type Told = { session: string | null; kept: Kept | null; at: string | null }

// A reader sends the same with every page of a show; what is long is not remembered.
const told = new Map<string, Told>()
const mostTold = { count: 2000, length: 2048 }

function readCookie(cookie: string): Told {
  const known = told.get(cookie)
  if (known) return known
  const session = cookieIn(cookie, sessionName)
  const found = { session, kept: keptIn(cookie), at: cookieIn(cookie, cookieNames.place) }
  if (told.size >= mostTold.count) told.clear()
  if (cookie.length <= mostTold.length) told.set(cookie, found)
  return found
}

function answeringBelow(asked: {
  url: string
  show: string
  kept: Kept | null
  once: string | null
  at: string | null
}): Answering {
  const { url, show, kept, once, at } = asked
  const [, here = null, noted = '0'] = place.exec(at ?? '') ?? []
  // What was noted before her browser was last told where she is may be over.
  const isCurrent = here !== null && Number.parseInt(noted, 36) >= (kept?.since ?? 0)
  if (!isCurrent)
    return kept ? { kind: 'unplaced', to: `/shows/${show}/at?to=${encodeURIComponent(url)}` } : plain
  // All of this show is told, but nothing that a feed of everything would tell of others.
  if (here === 'none' || here === 'end')
    return kept && isSomewhere.test(kept.places) ? { kind: 'edition', edition: 'through-end' } : plain
  return { kind: 'edition', edition: once ? `once-${once}` : `through-${here}` }
}

// An account knows more than a browser that has not been told since.
function isOutOfStep(session: string | null): boolean {
  return session !== null && session !== '' && !isInStep(session)
}

// Somebody else's link shows nothing that she has not asked for here.
function isOwnClick({ host, referer, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === 'same-origin'
  return URL.canParse(referer ?? '') && new URL(referer ?? '').host === host
}

type Kept = { since: number; places: string }

/** When a reader's browser was last told where she is, and her places as an edition has them; null where she has none. */
function keptIn(cookie: string): Kept | null {
  const value = cookieIn(cookie, cookieNames.places)
  if (value === null || value.length > mostCookie) return null
  const word = readSignedCookie({ name: cookieNames.places, value }) ?? ''
  const [, since, entries = ''] = /^([0-9a-z]{1,9})!(.*)$/.exec(word) ?? []
  if (since === undefined) return null
  const places = entries.split('~').flatMap((entry) => {
    const [show, at] = entry.split('.')
    return at === undefined || at === 'none' ? [] : `${show}.${at}`
  })
  return { since: Number.parseInt(since, 36), places: places.sort().join('~') }
}

function cookieIn(cookie: string, name: string): string | null {
  for (const part of cookie.split(';')) {
    const [key = '', ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return null
}

const inner = /^\/(?:through|for|once)-[^/?]*(?=[/?]|$)/

/** The address that a reader would ask for, of one that only we use; null for any other. */
export function addressBehind(url: string): string | null {
  if (!inner.test(url)) return null
  const rest = url.replace(inner, '')
  return rest.startsWith('/') ? rest.replace(/^\/+/, '/') : `/${rest}`
}

/** Whatever the answer says of itself: it is for this reader alone, kept nowhere and found by no search engine. */
export function keepPrivate(response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = function writePrivate(this: ServerResponse, status: number, ...rest: unknown[]) {
    this.removeHeader('etag')
    const [headers] = rest.slice(-1)
    if (isObject(headers))
      return Reflect.apply(writeHead, this, [status, ...rest.slice(0, -1), asPrivate(headers)])
    for (const [name, value] of Object.entries(privately)) this.setHeader(name, value)
    return Reflect.apply(writeHead, this, [status, ...rest])
  } as ServerResponse['writeHead']
}

const privately = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
const copies = new WeakMap<object, object>()

// A copy: the headers of a kept page are those of all its readers. One copy is enough for all to whom it is private.
function asPrivate(given: object): object {
  const known = copies.get(given)
  if (known) return known
  const rest = Object.entries(given).filter(([name]) => !/^(?:cache-control|etag|x-robots-tag)$/i.test(name))
  const copy = { ...Object.fromEntries(rest), ...privately }
  copies.set(given, copy)
  return copy
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

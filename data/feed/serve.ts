import { dripPath, parseDripPath } from '#core/drip/drip.ts'
import { type FeedAddress, parseFeedAddress } from '#core/feed/feed-address.ts'
import type { Document } from '#core/http/document.ts'
import { type Asked, answerDocument, answerWords, type DocumentAnswer } from '#core/http/document.ts'
import { RateLimit } from '#core/http/rate.ts'
import { parseOwnFeed } from '#core/reader/own-feed.ts'
import { env } from '#env'
import { getDatabase } from '../database.ts'
import { findDrip, releasesOf } from '../drip.ts'
import { findFeedOwner, readOwnFeed } from '../me/own-feed.ts'
import { readCurrent } from '../reading.ts'
import { Documents, pack } from './documents.ts'
import { readDripFeed } from './drip-feed.ts'
import { documentAt, type Named, toPlain } from './named.ts'

const megabyte = 1024 * 1024
const documents = new Documents({ limit: 48 * megabyte })

const minute = 60_000
/** Whole documents only: whoever asks whether there is something new may do so as often as they like. */
const whole = env.FEED_LIMIT > 0 ? new RateLimit({ most: env.FEED_LIMIT, within: minute }) : null

/** Far more than a reader follows: whoever asks for every month of everything waits. */
const mostBuilds = 10
const builds =
  env.FEED_LIMIT > 0 ? new RateLimit({ most: mostBuilds * env.FEED_LIMIT, within: minute }) : null

/** A request for a document that is polled; `client` is whose it is, or null where that is not known. */
export type DocumentRequest = Asked & { path: string; query: URLSearchParams; client: string | null }

/** Answers at once where nothing must be read for it; null where the document must be built first. */
function answerHeld(request: DocumentRequest): DocumentAnswer | null {
  const named = documentAt(request)
  if (!named) return null
  if (isVisit(request, named)) return seeOther(named.page ?? '/')
  const document = documents.held(named.address)
  return document ? answer(document, request, named) : null
}

/** Answers, and builds the document where it is not held. */
export async function answerFeed(request: DocumentRequest): Promise<DocumentAnswer> {
  const personal = parseFeedAddress(request)
  const secret = personal && parseDripPath(personal.of)
  if (secret) return await answerDrip(request, { address: personal, secret })
  const own = personal && parseOwnFeed(personal.of)
  if (own) return await answerOwn(request, { address: personal, secret: own })
  const held = answerHeld(request)
  if (held) return held
  const named = documentAt(request)
  if (!named) return answerWords(404, 'Not found.')
  const pause = builds?.take(request.client ?? 'nobody', performance.now()) ?? 0
  if (pause > 0) return tooOften(pause, 'These are too many different feeds at once.')
  const built = await documents.get(named.address, named.build)
  if (built.kind === 'none') return answerWords(404, 'Not found.')
  if (built.kind === 'refused') return answerWords(400, built.message)
  if (built.kind === 'moved') return movedTo(built.path, request)
  return answer(built.page, request, named)
}

const ofOne = {
  'cache-control': 'private, max-age=0, must-revalidate',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
}

/** A personal feed: one read for each poll tells what it has come to, and whether it has been stopped. */
async function answerDrip(
  request: DocumentRequest,
  { address, secret }: { address: FeedAddress; secret: string },
): Promise<DocumentAnswer> {
  const drip = await findDrip(await getDatabase(), { read: secret })
  if (!drip || address.month || address.through) return answerWords(404, 'Not found.')
  if (drip.state === 'stopped') return answerWords(410, 'This feed has been stopped.', ofOne)
  const key = [dripPath(drip.id), releasesOf(drip).length, address.format].join(' ')
  const built = await documents.get(key, async (reading) => {
    const feed = await readDripFeed(reading, { drip, address })
    return feed
      ? { kind: 'page', page: { ...toPlain(feed), changedAt: null, links: null } }
      : { kind: 'none' }
  })
  if (built.kind !== 'page') return answerWords(404, 'Not found.')
  const answered = answerDocument(built.page, request)
  return { ...answered, headers: { ...answered.headers, ...ofOne } }
}

/** A reader's own feed: made anew for each poll, since it goes by where she is. */
async function answerOwn(
  request: DocumentRequest,
  { address, secret }: { address: FeedAddress; secret: string },
): Promise<DocumentAnswer> {
  const owner = await findFeedOwner(secret)
  if (!owner || address.month || address.through) return answerWords(404, 'Not found.')
  const pause = builds?.take(request.client ?? 'nobody', performance.now()) ?? 0
  if (pause > 0) return tooOften(pause, 'These are too many different feeds at once.')
  const { result } = await readCurrent(async (reading) => {
    const feed = await readOwnFeed(reading, { owner, address })
    return await pack({ ...toPlain(feed), changedAt: null, links: null })
  })
  const answered = answerDocument(result, request)
  return { ...answered, headers: { ...answered.headers, ...ofOne } }
}

/** Feed readers fail on 308. Who asked for the document itself does so there too. */
function movedTo(path: string, { query }: DocumentRequest): DocumentAnswer {
  const location = query.has('raw') ? `${path}${path.includes('?') ? '&' : '?'}raw` : path
  return answerWords(301, `Moved to ${location}`, { location })
}

function answer(document: Document, request: DocumentRequest, { address }: Named): DocumentAnswer {
  const given = answerDocument(document, request)
  if (given.status !== 200 || request.method !== 'GET' || !whole) return given
  const pause = whole.take(`${request.client ?? 'nobody'} ${address}`, performance.now())
  if (pause === 0) return given
  return tooOften(
    pause,
    'This was sent whole too often. Send If-None-Match with the ETag that you were given.',
  )
}

function tooOften(pause: number, words: string): DocumentAnswer {
  return answerWords(429, words, {
    'cache-control': 'private, no-store',
    'retry-after': String(Math.ceil(pause / 1000)),
  })
}

// A person who follows a link, and has not asked for the document itself.
function isVisit({ header, query }: DocumentRequest, { page }: Named): boolean {
  return page !== null && header('sec-fetch-dest') === 'document' && !query.has('raw')
}

function seeOther(path: string): DocumentAnswer {
  return answerWords(303, `See ${path}`, { location: path, 'cache-control': 'private, no-store' })
}

// The front answers before Next does, from another instance of the modules: they share nothing but this.
const key = Symbol.for('previously.documents')
Object.assign(globalThis, { [key]: answerHeld })

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange } from '#before-next'
import type { Page } from './page.ts'
import type { Pages } from './pages.ts'
import { innerPath } from './public-path.ts'
import { Renewals } from './renewals.ts'
import { type Encoding, SentPage } from './sent-page.ts'
import { cacheTally } from './tally.ts'
import { Turns } from './turns.ts'

type FrontOptions = {
  /** The kept pages, as soon as there are any. */
  pages: () => Pages | undefined
  /** Next's own: a page has the same ETag whoever sends it. */
  etagOf: (html: string) => string
}

/** How often a request waits for another one before Next is asked for it all the same. */
const mostTries = 1

type Asked = Exchange & { inner?: string | null; pass: () => void }

type Wish = Exchange & { pages: Pages; path: string; encoding: Encoding }

/**
 * Answers a plain request for a page that is held in memory, the way Next would. Whatever is unusual about the
 * request or the page is left to Next, which alone renders, reads from disk and knows what else a request can mean.
 */
export class Front {
  readonly #options: FrontOptions
  readonly #sent = new WeakMap<Page, SentPage>()
  readonly #renewals = new Renewals()
  readonly #turns = new Turns()

  constructor(options: FrontOptions) {
    this.#options = options
  }

  /**
   * Whether the request was one for a kept page, and is being answered, or waits for the one that has it made anew. If not,
   * Next must. `inner`: where the page is for this reader, if it is not where everybody's is. `pass` asks Next after all.
   */
  answer({ request, response, inner, pass }: Asked): boolean {
    const path = isPlain(request) ? (inner ?? innerPath(request.url ?? '')) : null
    const encoding = encodingFor(request)
    const pages = this.#options.pages()
    if (!pages || !path || !encoding) return false
    const wish = { request, response, pages, path, encoding }
    if (this.#answerKept(wish)) return true
    if (!pages.isExpired(path) && !this.#renewals.has(path)) return false
    return this.#awaitNew({ ...wish, pass, tries: mostTries })
  }

  // Whether somebody else's request has the page made anew; where it aged once more meanwhile, the next one's has.
  #awaitNew({ tries, ...asked }: Wish & { pass: () => void; tries: number }): boolean {
    const { response, path, pass } = asked
    const go = orGiveUp(response, () => {
      if (response.destroyed || this.#answerKept(asked)) return
      if (tries === 0 || !this.#awaitNew({ ...asked, tries: tries - 1 })) pass()
    })
    if (this.#renewals.joins({ path, go })) return true
    this.#renewals.begin({ path, response })
    return false
  }

  /** Says that Next begins with an answer. */
  begin(response: ServerResponse): void {
    this.#turns.begin(response)
  }

  #answerKept({ request, response, pages, path, encoding }: Wish): boolean {
    const page = pages.at(path)
    if (!page || !isSendable(page)) return false
    cacheTally.front += 1
    const sent = this.#sentPage({ page, pages })
    this.#turns.take(orGiveUp(response, () => send({ request, response, sent, encoding })))
    return true
  }

  #sentPage({ page, pages }: { page: Page; pages: Pages }): SentPage {
    const known = this.#sent.get(page)
    if (known) return known
    const onGrow = (bytes: number) => pages.grow(page, bytes)
    const sent = new SentPage({ page, etagOf: this.#options.etagOf, onGrow })
    this.#sent.set(page, sent)
    return sent
  }
}

// What is done later has nobody above it who would catch an error: it ends this one answer, and not the process.
function orGiveUp(response: ServerResponse, act: () => void): () => void {
  return () => {
    try {
      act()
    } catch {
      response.destroy()
    }
  }
}

// Headers by which Next tells another request than one for the page's HTML, or that ask what only it decides.
const unusualHeader = /^(?:rsc$|next-|x-nextjs-|x-prerender-|if-modified-since$)/
// Whoever sends one of these is shown drafts.
const ownPages = /__prerender_bypass|__next_preview_data/

function isPlain({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (ownPages.test(headers.cookie ?? '')) return false
  return !Object.keys(headers).some((name) => unusualHeader.test(name))
}

/** The encoding of a plain wish for one, null for a weighed one or for one that has to be made anew. */
function encodingFor({ method, headers }: IncomingMessage): Encoding | null {
  const wish = headers['accept-encoding'] ?? 'identity'
  if (/[;*]/.test(wish)) return null
  const names = wish.toLowerCase().split(/[\s,]+/)
  if (names.includes('gzip')) return method === 'HEAD' ? 'identity' : 'gzip'
  return names.join() === 'identity' ? 'identity' : null
}

function isSendable({ answer, began, lifetime }: Page): boolean {
  if (answer.kind !== 'APP_PAGE' || (answer.status ?? 200) !== 200 || !answer.html) return false
  return typeof lifetime?.revalidate !== 'number' || Date.now() < began + 1000 * lifetime.revalidate
}

type Sending = Exchange & { sent: SentPage; encoding: Encoding }

// What is known is sent at once: a promise for each reader would cost as much as counting him.
function send({ request, response, sent, encoding }: Sending): void {
  if (hasAlready({ headers: request.headers, etag: sent.etag })) {
    response.writeHead(304, sent.headers).end()
    return
  }
  const write = ({ headers, body }: Awaited<ReturnType<SentPage['encoded']>>) => {
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
  }
  const known = sent.known(encoding)
  if (known) write(known)
  else
    sent
      .encoded(encoding)
      .then(write)
      .catch(() => response.destroy())
}

// A reader who reloads without his cache gets the page, as Next has it.
function hasAlready({ headers, etag }: { headers: IncomingHttpHeaders; etag: string }): boolean {
  const known = headers['if-none-match']
  if (!known || /no-cache/.test(headers['cache-control'] ?? '')) return false
  return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

import type { OutgoingHttpHeaders } from 'node:http'
import type { Page } from './page.ts'

const zlib = process.getBuiltinModule('node:zlib')
const gzip = process.getBuiltinModule('node:util').promisify(zlib.gzip)

export type Encoding = 'identity' | 'gzip'

// As Next: below this compression is not worth it.
const leastToCompress = 1024
const vary =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding'

type Encoded = { headers: OutgoingHttpHeaders; body: Buffer }

type SentPageOptions = { page: Page; etagOf: (html: string) => string; onGrow: (bytes: number) => void }

/** A kept page as it goes out: the headers that Next would send, and the body, encoded once for all readers. */
export class SentPage {
  readonly etag: string
  readonly #identity: Buffer
  readonly #headers: OutgoingHttpHeaders
  readonly #onGrow: (bytes: number) => void
  #gzip: Promise<Buffer> | undefined
  readonly #encoded = new Map<Encoding, Encoded>()

  constructor({ page, etagOf, onGrow }: SentPageOptions) {
    const html = page.answer.html ?? ''
    this.etag = etagOf(html)
    this.#identity = Buffer.from(html)
    this.#headers = { vary, etag: this.etag, ...ownHeaders(page) }
    this.#onGrow = onGrow
    onGrow(this.#identity.byteLength)
  }

  /** The headers of a 304. */
  get headers(): OutgoingHttpHeaders {
    return this.#headers
  }

  /** Headers and body of a 200, where somebody has been sent them before. */
  known(wanted: Encoding): Encoded | undefined {
    return this.#encoded.get(wanted)
  }

  /** The same, made where they are not known. A small page is not compressed, whatever is wanted. */
  async encoded(wanted: Encoding): Promise<Encoded> {
    const zipped = wanted === 'gzip' && this.#identity.byteLength >= leastToCompress
    const body = zipped ? await this.#zipped() : this.#identity
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      ...this.#headers,
      ...(zipped && { 'content-encoding': 'gzip' }),
      'content-length': body.byteLength,
    }
    const encoded = { headers, body }
    this.#encoded.set(wanted, encoded)
    return encoded
  }

  #zipped(): Promise<Buffer> {
    this.#gzip ??= gzip(this.#identity).then((bytes) => {
      this.#onGrow(bytes.byteLength)
      return bytes
    })
    return this.#gzip
  }
}

// What Next keeps for itself and its own client begins with `x-next`: the page's tags above all.
function ownHeaders({ answer }: Page): OutgoingHttpHeaders {
  const entries = Object.entries(answer.headers ?? {}).flatMap(([name, value]) =>
    value === undefined || name.startsWith('x-next') ? [] : [[name.toLowerCase(), value] as const],
  )
  return Object.fromEntries(entries)
}

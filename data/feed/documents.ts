import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '#core/http/accept-encoding.ts'
import type { Body, Document } from '#core/http/document.ts'
import type { Answer } from '../answer.ts'
import { type Current, generation, hasExpired, type Reading, readCurrent } from '../reading.ts'

/** A document before it is packed. */
export type Plain = Pick<Document, 'type' | 'changedAt' | 'links'> & { bytes: Uint8Array<ArrayBuffer> }

/** What is at an address, or words that say what is wrong with it. */
export type Built = Answer<Document> | { kind: 'refused'; message: string }

export type Build = (reading: Reading) => Promise<Answer<Plain> | { kind: 'refused'; message: string }>

type Kept = Omit<Current<Document>, 'result'> & { document: Document; checked: number | null }

/**
 * Documents in memory, by their addresses. Each is built once per change: it holds while none of its tags has expired
 * since it was read. The ones asked for longest ago go first.
 */
export class Documents {
  readonly #limit: number
  readonly #kept = new Map<string, Kept>()
  readonly #pending = new Map<string, Promise<Built>>()
  #bytes = 0

  constructor({ limit }: { limit: number }) {
    this.#limit = limit
  }

  /** The document as it is now, if it is held. */
  held(address: string): Document | undefined {
    const kept = this.#kept.get(address)
    if (!kept || !isCurrent(kept)) return
    this.#kept.delete(address)
    this.#kept.set(address, kept)
    return kept.document
  }

  /** The document as it is now; built where it is not held, once however many ask at the same time. */
  async get(address: string, build: Build): Promise<Built> {
    const document = this.held(address)
    if (document) return { kind: 'page', page: document }
    const pending = this.#pending.get(address) ?? this.#build(address, build)
    this.#pending.set(address, pending)
    try {
      return await pending
    } finally {
      if (this.#pending.get(address) === pending) this.#pending.delete(address)
    }
  }

  async #build(address: string, build: Build): Promise<Built> {
    const { result, tags, began } = await readCurrent(async (reading): Promise<Built> => {
      const answer = await build(reading)
      return answer.kind === 'page' ? { kind: 'page', page: await pack(answer.page) } : answer
    })
    this.#drop(address)
    if (result.kind === 'page') this.#keep(address, { document: result.page, tags, began, checked: null })
    return result
  }

  #keep(address: string, kept: Kept): void {
    this.#kept.set(address, kept)
    this.#bytes += sizeOf(kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) return
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    const kept = this.#kept.get(address)
    if (!kept) return
    this.#kept.delete(address)
    this.#bytes -= sizeOf(kept)
  }
}

// Looked at again only when something has expired since.
function isCurrent(kept: Kept): boolean {
  const now = generation()
  if (now !== null && kept.checked === now) return true
  if (kept.began === null || hasExpired(kept)) return false
  kept.checked = now
  return true
}

const zipped = promisify(gzip)
const brotli = promisify(brotliCompress)
// As small as within some milliseconds: a feed is packed once for all who poll it.
const brotliLevel = 6

/** A document in each of the forms in which it is sent. */
export async function pack({ bytes, ...rest }: Plain): Promise<Document> {
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliLevel } }),
    zipped(bytes),
  ])
  return {
    ...rest,
    bodies: { br: toBody(new Uint8Array(br)), gzip: toBody(new Uint8Array(gz)), identity: toBody(bytes) },
  }
}

function toBody(bytes: Uint8Array<ArrayBuffer>): Body {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

function sizeOf({ document, tags }: Kept): number {
  const bodies = Object.values(document.bodies) as Document['bodies'][Encoding][]
  return bodies.reduce((sum, { bytes }) => sum + bytes.byteLength, 64 * tags.length + 512)
}

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { toRss } from '#core/feed/rss.ts'
import type { Feed } from '#core/model.ts'
import { env } from '#env'
import type { Answer } from './answer.ts'
import { type Current, hasExpired, type Reading, readCurrent } from './reading.ts'

export type FeedBody = { bytes: Uint8Array<ArrayBuffer>; etag: string }

/** A feed as it goes over the wire: one body and one entity tag per encoding. */
export type BuiltFeed = { identity: FeedBody; gzip: FeedBody; changedAt: string | null }

type Kept = Omit<Current<BuiltFeed>, 'result'> & { feed: BuiltFeed }

const compress = promisify(gzip)

/**
 * Feeds in memory, by the address of what they are about. Each is built once per change: it holds while none of
 * its tags has expired since it was read. The ones asked for longest ago go first.
 */
export class FeedBodies {
  readonly #limit: number
  readonly #kept = new Map<string, Kept>()
  readonly #pending = new Map<string, Promise<Answer<BuiltFeed>>>()
  #bytes = 0

  constructor({ limit }: { limit: number }) {
    this.#limit = limit
  }

  /** The feed as it is now, or as it last was where the database cannot be reached. */
  async get(path: string, read: (reading: Reading) => Promise<Answer<Feed>>): Promise<Answer<BuiltFeed>> {
    const kept = this.#touch(path)
    if (kept && kept.began !== null && !hasExpired(kept)) return { kind: 'page', page: kept.feed }
    const pending = this.#pending.get(path) ?? this.#build(path, read)
    this.#pending.set(path, pending)
    try {
      return await pending
    } catch (error) {
      if (!kept) throw error
      return { kind: 'page', page: kept.feed }
    } finally {
      if (this.#pending.get(path) === pending) this.#pending.delete(path)
    }
  }

  async #build(path: string, read: (reading: Reading) => Promise<Answer<Feed>>): Promise<Answer<BuiltFeed>> {
    const { result, tags, began } = await readCurrent(async (reading): Promise<Answer<BuiltFeed>> => {
      const answer = await read(reading)
      return answer.kind === 'page' ? { kind: 'page', page: await buildFeed(answer.page) } : answer
    })
    this.#drop(path)
    if (result.kind === 'page') this.#keep(path, { feed: result.page, tags, began })
    return result
  }

  #touch(path: string): Kept | undefined {
    const kept = this.#kept.get(path)
    if (!kept) return
    this.#kept.delete(path)
    this.#kept.set(path, kept)
    return kept
  }

  #keep(path: string, kept: Kept): void {
    this.#kept.set(path, kept)
    this.#bytes += sizeOf(kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) return
      this.#drop(oldest)
    }
  }

  #drop(path: string): void {
    const kept = this.#kept.get(path)
    if (!kept) return
    this.#kept.delete(path)
    this.#bytes -= sizeOf(kept)
  }
}

async function buildFeed(feed: Feed): Promise<BuiltFeed> {
  const bytes = new TextEncoder().encode(toRss(feed, { site: env.SITE_URL }))
  const zipped = new Uint8Array(await compress(bytes))
  return { identity: toBody(bytes), gzip: toBody(zipped), changedAt: feed.changedAt }
}

function toBody(bytes: Uint8Array<ArrayBuffer>): FeedBody {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

function sizeOf({ feed, tags }: Kept): number {
  return feed.identity.bytes.byteLength + feed.gzip.bytes.byteLength + 64 * tags.length + 512
}

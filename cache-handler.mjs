import { expiries } from './cache/expiries.ts'
import { offerFacts } from './cache/facts.ts'
import { folderOf } from './cache/folder.ts'
import { interruptionOf } from './cache/interruption.ts'
import { notReady } from './cache/not-ready.ts'
import { isKept, isNotFoundPage, markMissing, tagsOf } from './cache/page.ts'
import { Pages } from './cache/pages.ts'
import { makePublic } from './cache/public.ts'
import { env } from './env.ts'

/** @type {Pages | undefined} */
let pages

if (!env.BUILDING) offerFacts(keptPages)

// What is sent while there is no database; read once.
let interruption = ''

/** The kept pages of this process; none before Next first asked for one. */
export function keptPages() {
  return pages
}

/**
 * Next's cache for pages and routes. Next makes one of these for each request, so the time it was made is
 * the beginning of whatever that request renders. Values of `unstable_cache` and `fetch` are never kept:
 * those only lend their tags to the page.
 */
export default class CacheHandler {
  #began = env.BUILDING ? 0 : expiries.now()
  #pages

  /** @param {{ serverDistDir?: string }} context */
  constructor({ serverDistDir }) {
    if (env.BUILDING || !serverDistDir) return
    pages ??= new Pages({ folder: folderOf(serverDistDir), expiries })
    interruption ||= interruptionOf(serverDistDir)
    this.#pages = pages
  }

  /**
   * @param {string} key
   * @param {{ kind: string }} context
   */
  async get(key, { kind }) {
    if (kind === 'FETCH' || !this.#pages) return null
    const page = await this.#pages.get(key)
    if (page) return { lastModified: page.began, value: page.answer, cacheControl: page.lifetime }
    return notReady({ kind, html: interruption })
  }

  /**
   * @param {string} key
   * @param {import('./cache/page.ts').Answer | null} answer
   * @param {{ cacheControl?: import('./cache/page.ts').Lifetime }} context
   */
  async set(key, answer, { cacheControl }) {
    if (!answer || answer.kind === 'FETCH' || !this.#pages) return
    markMissing(answer)
    makePublic(key, answer)
    if (isKept(answer) && !isNotFoundPage(key)) {
      const page = { key, began: this.#began, tags: tagsOf(answer), lifetime: cacheControl, answer }
      this.#pages.set(page)
      return
    }
    this.#pages.delete(key)
    forgetLifetimes()
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    expiries.expire([tags].flat())
  }

  resetRequestCache() {}
}

// Next remembers a lifetime for every address ever asked for. Ours come with the pages, so nothing needs them.
function forgetLifetimes() {
  /** @type {{ __incrementalCache?: { cacheControls?: { clear(): void } } }} */
  const holder = globalThis
  holder.__incrementalCache?.cacheControls?.clear()
}

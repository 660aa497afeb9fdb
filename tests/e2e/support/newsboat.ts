import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type ReadItem = { guid: string; title: string; url: string; content: string; published: number }

/** Newsboat, a feed reader, with a home of its own. */
export class Newsboat {
  readonly #home: string

  private constructor(home: string) {
    this.#home = home
  }

  static async open(): Promise<Newsboat> {
    return new Newsboat(await mkdtemp(join(tmpdir(), 'previously-newsboat-')))
  }

  /** Asks for a feed as it does every hour, and answers everything that it has of it now. */
  async poll(url: string): Promise<ReadItem[]> {
    const [urls, config, cache] = ['urls', 'config', 'cache.db'].map((name) => join(this.#home, name))
    await writeFile(String(urls), `${url}\n`)
    await writeFile(String(config), 'cleanup-on-quit no\n')
    const args = ['-u', String(urls), '-C', String(config), '-c', String(cache), '-x', 'reload']
    await run('newsboat', args, { env: { ...process.env, HOME: this.#home } })
    const database = new DatabaseSync(String(cache), { readOnly: true })
    try {
      const sql =
        'select guid, title, url, content, pubDate as published from rss_item where feedurl = ? order by pubDate desc'
      return database.prepare(sql).all(url) as ReadItem[]
    } finally {
      database.close()
    }
  }

  async close(): Promise<void> {
    await rm(this.#home, { recursive: true, force: true })
  }
}

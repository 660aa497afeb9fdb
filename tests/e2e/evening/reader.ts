import { expect } from '@playwright/test'
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser'
import { listedPaths } from '#tests/e2e/support/crawl.ts'

export type Item = { id: string; url: string; title: string; content: string; updated: string }

type JsonItem = { id: string; url: string; title: string; content_html: string; date_modified?: string }

/** Somebody who reads the site and follows it by feed. */
export class Reader {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async page(path: string): Promise<{ status: number; html: string; words: string }> {
    const response = await fetch(this.#url + path, { redirect: 'manual' })
    const html = await response.text()
    return { status: response.status, html, words: wordsIn(html) }
  }

  /** The items of the feed of the whole publication, which is the same in each of its formats. */
  async feed(): Promise<Item[]> {
    const { items } = JSON.parse(await this.#read('/feed.json')) as { items: JsonItem[] }
    for (const path of ['/feed.xml', '/feed.atom']) {
      const known = parseWithRowan(await this.#read(path)).items
      expect(
        known.map(({ id, title, url }) => ({ id, title, url })),
        path,
      ).toEqual(items.map(({ id, title, url }) => ({ id, title, url })))
      for (const [index, { content }] of known.entries())
        expect(wordsIn(content ?? ''), path).toBe(wordsIn(items[index]?.content_html ?? ''))
    }
    const updates = await this.#updates()
    return items.map(({ content_html, id, title, url }) => {
      return { id, url, title, content: wordsIn(content_html), updated: updates.get(id) ?? '' }
    })
  }

  /** The item of a page in the feed; undefined where there is none. */
  async item(path: string): Promise<Item | undefined> {
    return (await this.feed()).find(({ url }) => url === this.#url + path)
  }

  async isInSitemap(path: string): Promise<boolean> {
    const news = await this.#read('/news-sitemap.xml')
    const inNews = news.includes(`${path}</loc>`)
    expect((await listedPaths(this.#url)).includes(path), 'the sitemap').toBe(inNews)
    return inNews
  }

  /** Asserts that nothing of a page can be found: no page, no item, no line in a sitemap, no word on the front page. */
  async findsNothing({ path, word }: { path: string; word: string }): Promise<void> {
    expect((await this.page(path)).status).toBe(404)
    expect(await this.item(path)).toBeUndefined()
    expect(await this.isInSitemap(path)).toBe(false)
    expect((await this.page('/')).html).not.toContain(word)
  }

  // What Atom calls updated, JSON Feed has as the time of modification.
  async #updates(): Promise<Map<string, string>> {
    const entries = (await this.#read('/feed.atom')).split('<entry>').slice(1)
    const updated = entries.map((entry) => [tagIn(entry, 'id'), iso(tagIn(entry, 'updated'))] as const)
    const { items } = JSON.parse(await this.#read('/feed.json')) as { items: JsonItem[] }
    for (const { date_modified, id } of items)
      if (date_modified) expect(iso(date_modified), id).toBe(new Map(updated).get(id))
    return new Map(updated)
  }

  async #read(path: string): Promise<string> {
    const response = await fetch(this.#url + path)
    expect(response.status, path).toBe(200)
    return await response.text()
  }
}

/** When a page says, to machines, that it was last changed. */
export function modifiedIn(html: string): string {
  return iso(/"dateModified":"([^"]+)"/.exec(html)?.[1] ?? '')
}

function tagIn(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}

function iso(time: string): string {
  return time ? new Date(time).toISOString() : ''
}

function wordsIn(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

import type { Bench } from '../bench.ts'
import { expireAll } from '../expire-all.ts'
import type { Figure } from '../figure.ts'
import type { LargeSite } from '../large-site.ts'
import { read } from '../read.ts'
import { sizes } from '../sizes.ts'
import { megabytes } from '../units.ts'

const [wanted, rounds, most] = [500, 3, 500]

/** How much memory a server has after so many feeds of a large publication were polled, and all built anew, and again. */
export async function measureManyFeeds(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    bench.say(`${wanted} feeds, ${database}`)
    const site = await bench.largeSite({ database, recaps: sizes.many })
    const feeds = await feedsOf(site)
    for (let round = 1; round <= rounds; round += 1) {
      await expireAll({ site, round })
      for (const feed of feeds) await read(feed)
    }
    const value = await site.resident()
    await site.rest()
    figures.push({
      name: `memory after ${rounds} × ${feeds.length} feeds at ${sizes.many}, ${database}`,
      ours: megabytes(value),
      expected: `< ${most} MB`,
      ok: value < most,
    })
  }
  return figures
}

/** The feeds of the first pages in the sitemap that have one. */
async function feedsOf({ url }: LargeSite): Promise<string[]> {
  const { text } = await read(`${url}/sitemaps/1.xml`)
  const pages = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  const feeds: string[] = []
  for (const page of pages) {
    if (feeds.length === wanted) break
    const feed = `${url}${page}/feed.xml`
    if ((await read(feed)).status === 200) feeds.push(feed)
  }
  return feeds
}

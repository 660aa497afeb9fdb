import type { Bench } from '../bench.ts'
import { expireAll } from '../expire-all.ts'
import type { Figure } from '../figure.ts'
import type { LargeSite } from '../large-site.ts'
import { read } from '../read.ts'
import { sizes } from '../sizes.ts'
import { megabytes } from '../units.ts'

const [wanted, few, many, most] = [500, 3, 12, 1.1]

/**
 * How much memory a server has after so many feeds of a large publication were polled, and all built anew, again and
 * again: what is kept has a bound where it is not more after many rounds than after a few.
 */
export async function measureManyFeeds(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    bench.say(`${wanted} feeds, ${database}`)
    const site = await bench.largeSite({ database, recaps: sizes.many })
    const feeds = await feedsOf(site)
    const early = await pollAll({ site, feeds, rounds: few, from: 1 })
    const late = await pollAll({ site, feeds, rounds: many - few, from: few + 1 })
    await site.rest()
    const ratio = late / early
    figures.push({
      name: `memory after ${many} × ${feeds.length} feeds at ${sizes.many}, beside ${few} ×, ${database}`,
      ...{ ours: megabytes(late), bare: megabytes(early), ratio },
      ...{ expected: `≤ ${most}`, ok: ratio <= most },
    })
  }
  return figures
}

async function pollAll({
  site,
  feeds,
  rounds,
  from,
}: {
  site: LargeSite
  feeds: readonly string[]
  rounds: number
  from: number
}): Promise<number> {
  for (let round = from; round < from + rounds; round += 1) {
    await expireAll({ site, round })
    for (const feed of feeds) await read(feed)
  }
  return await site.resident()
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

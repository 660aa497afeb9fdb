import { largeSeason, largeShow } from '#scripts/seed/large/large-world.ts'
import type { Bench } from '../bench.ts'
import { expireAll } from '../expire-all.ts'
import type { Figure } from '../figure.ts'
import { median } from '../numbers.ts'
import { read } from '../read.ts'
import { sizes } from '../sizes.ts'
import { slugOf } from '../slug-of.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

const [warming, rounds] = [2, 15]
const most = 50

/** How long the first request for a feed takes after a change, of each kind, in a publication of ten thousand recaps. */
export async function measureRebuild(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    bench.say(`rebuild of feeds, ${database}`)
    const site = await bench.largeSite({ database, recaps: sizes.many })
    const feeds = Object.entries(feedsOf())
    const times: Record<string, number[]> = Object.fromEntries(feeds.map(([name]) => [name, []]))
    for (let round = 1 - warming; round <= rounds; round += 1) {
      await expireAll({ site, round })
      for (const [name, path] of feeds) {
        const value = await timed(() => found(site.url + path))
        if (round > 0) times[name]?.push(value)
      }
    }
    await site.rest()
    for (const [name] of feeds) {
      const value = median(times[name] ?? [])
      figures.push({
        name: `rebuild of the feed of ${name} at ${sizes.many}, ${database}`,
        ours: milliseconds(value),
        expected: `< ${most} ms`,
        ok: value < most,
      })
    }
  }
  return figures
}

async function found(url: string): Promise<void> {
  const { status } = await read(url)
  if (status !== 200) throw new Error(`${url}: ${status}`)
}

function feedsOf(): Record<string, string> {
  const show = `/shows/${largeShow(0).slug}`
  const [character] = largeSeason({ show: 0, number: 1 }).characters
  return {
    everything: '/feed.xml',
    'a show': `${show}/feed.xml`,
    'a show up to an episode': `${show}/feed.xml?through=s01e12`,
    'a season': `${show}/season/1/feed.xml`,
    'a character': `${show}/characters/${slugOf(character?.name ?? '')}/feed.xml`,
    'a person': `/people/${slugOf(character?.performer ?? '')}/feed.xml`,
    'a tag': '/tags/music/feed.xml',
    'a month': '/feed/2010-02.xml',
  }
}

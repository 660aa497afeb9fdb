import { largeSeason, largeShow } from '#scripts/seed/large/large-world.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import type { LargeSite } from '../large-site.ts'
import { median } from '../numbers.ts'
import { read } from '../read.ts'
import { sizes } from '../sizes.ts'
import { slugOf } from '../slug-of.ts'
import { timed } from '../timed.ts'
import { milliseconds } from '../units.ts'

const [warming, rounds] = [2, 15]
const most = 50

/** How long the first request for a feed takes after the publication of a correction that it holds, of each kind. */
export async function measureRebuild(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    bench.say(`rebuild of feeds, ${database}`)
    const site = await bench.largeSite({ database, recaps: sizes.many })
    for (const [name, path] of Object.entries(feedsOf())) {
      const recap = await newestIn({ site, path })
      const times: number[] = []
      for (let round = 1 - warming; round <= rounds; round += 1) {
        const words = await correct({ site, recap, round })
        const value = await timed(() => found({ url: site.url + path, words }))
        if (round > 0) times.push(value)
      }
      const value = median(times)
      figures.push({
        name: `rebuild of the feed of ${name} at ${sizes.many}, ${database}`,
        ours: milliseconds(value),
        expected: `< ${most} ms`,
        ok: value < most,
      })
    }
    await site.rest()
  }
  return figures
}

/** The id of the recap that stands first in a feed. */
async function newestIn({ site, path }: { site: LargeSite; path: string }): Promise<string> {
  const { text } = await read(site.url + path.replace('.xml', '.json'))
  const id = /:recaps\/([^"/]+)$/.exec(JSON.parse(text).items[0].id)?.[1]
  if (!id) throw new Error(`${path}: its first item is no recap of ours`)
  return id
}

/** Publishes a correction of a recap, with words that no feed has had before. */
async function correct({
  site,
  recap,
  round,
}: {
  site: LargeSite
  recap: string
  round: number
}): Promise<string> {
  const words = `Put right for the ${round + warming}. time, ${performance.now()}.`
  const path = `/recaps/${recap}`
  const { body } = await site.staff({ path: `${path}?draft=true&depth=0` })
  const json = { safeDek: words, _status: 'published', isUpdate: true }
  await site.staff({ path, method: 'PATCH', json, base: body.rev })
  return words
}

async function found({ url, words }: { url: string; words: string }): Promise<void> {
  const { status, text } = await read(url)
  if (status !== 200) throw new Error(`${url}: ${status}`)
  if (!text.includes(words)) throw new Error(`${url}: older than the last publication`)
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

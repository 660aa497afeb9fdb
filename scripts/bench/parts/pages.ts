import { largeSeason, largeShow } from '#scripts/seed/large/large-world.ts'
import type { Bench } from '../bench.ts'
import { besideFew } from '../beside-few.ts'
import { expireAll } from '../expire-all.ts'
import type { Figure } from '../figure.ts'
import type { LargeSite } from '../large-site.ts'
import { median } from '../numbers.ts'
import { read } from '../read.ts'
import type { Database } from '../site.ts'
import { sizes } from '../sizes.ts'
import { slugOf } from '../slug-of.ts'
import { timed } from '../timed.ts'

const [warming, rounds] = [2, 15]

/** How long each type of page takes to be made, in a publication of ten thousand recaps beside one of a thousand. */
export async function measurePages(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const database of bench.databases) {
    const few = await measureSize({ bench, database, recaps: sizes.few })
    const many = await measureSize({ bench, database, recaps: sizes.many })
    figures.push(...besideFew({ few, many, database }))
  }
  return figures
}

type Size = { bench: Bench; database: Database; recaps: number }

async function measureSize({ bench, database, recaps }: Size): Promise<Record<string, number>> {
  bench.say(`pages, ${recaps} recaps, ${database}`)
  const site = await bench.largeSite({ database, recaps })
  try {
    return await timesOf(site)
  } finally {
    await site.rest()
  }
}

async function timesOf(site: LargeSite): Promise<Record<string, number>> {
  const pages = Object.entries(pagesOf(await addressesOf(site)))
  const times: Record<string, number[]> = Object.fromEntries(pages.map(([name]) => [name, []]))
  for (const [, path] of pages) await read(site.url + path)
  for (let round = 1 - warming; round <= rounds; round += 1) {
    await expireAll({ site, round })
    for (const [name, path] of pages) {
      const value = await timed(() => rendered(site.url + path))
      if (round > 0) times[name]?.push(value)
    }
  }
  return Object.fromEntries(pages.map(([name]) => [`uncached ${name}`, median(times[name] ?? [])]))
}

async function rendered(url: string): Promise<void> {
  const { status, headers } = await read(url)
  const cache = headers.get('x-nextjs-cache')
  if (status !== 200 || cache !== 'MISS') throw new Error(`${url}: ${status}, cache ${cache} instead of MISS`)
}

async function addressesOf({ url }: LargeSite): Promise<string[]> {
  const index = (await read(`${url}/sitemap.xml`)).text
  const files = [...index.matchAll(/\/sitemaps\/\d+\.xml/g)].map(([path]) => path)
  const addresses: string[] = []
  for (const file of files) {
    const { text } = await read(url + file)
    for (const [, path] of text.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)) addresses.push(path ?? '/')
  }
  return addresses
}

/**
 * One address of each type: of the show that is as long in every size, and of those who have been in it longest and are
 * named most often, on as many lines as a page takes.
 */
function pagesOf(addresses: readonly string[]): Record<string, string> {
  const show = largeShow(0)
  const { characters } = largeSeason({ show: 0, number: 1 })
  const below = `/shows/${show.slug}`
  const first = (pattern: RegExp) => {
    const found = addresses.find((address) => pattern.test(address))
    if (!found) throw new Error(`No address is like ${pattern}.`)
    return found
  }
  const song = first(new RegExp(`^${below}/songs/[^/]+$`))
  const tag = first(/^\/tags\/[^/]+$/)
  return {
    home: '/',
    recaps: '/recaps',
    shows: '/shows',
    hub: below,
    season: first(new RegExp(`^${below}/season/1$`)),
    episode: first(new RegExp(`^${below}/s01e02$`)),
    recap: first(new RegExp(`^${below}/s01e02/`)),
    characters: `${below}/characters`,
    character: first(new RegExp(`^${below}/characters/${slugOf(characters[0]?.name ?? '')}$`)),
    ledger: `${below}/songs`,
    song,
    songs: '/songs',
    work: song.slice(below.length),
    person: first(/^\/people\/[^/]+$/),
    author: first(/^\/authors\/[^/]+$/),
    tag,
    'tag within a show': below + tag,
  }
}

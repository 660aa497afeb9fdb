import type { Payload } from 'payload'
import type { Feed } from '#core/feed/feed.ts'
import { parseFeedAddress } from '#core/feed/feed-address.ts'
import { type FeedAnswer, readFeedAt } from '#data/feed/feed.ts'
import type { Reading } from '#data/reading.ts'
import { read } from './world.ts'

/** What an address of a feed leads to. */
export async function answerAt(reading: Reading, url: string): Promise<FeedAnswer> {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const address = parseFeedAddress({ path: pathname, query: searchParams })
  if (!address) throw new Error(`${url} is no address of a feed.`)
  return await readFeedAt(reading, address)
}

/** The feed at an address. */
export async function feedAt(payload: Payload, url: string): Promise<Feed> {
  const answer = await answerAt(read(payload), url)
  if (answer.kind !== 'page') throw new Error(`${url}: ${JSON.stringify(answer)}`)
  return answer.page
}

/** The titles of the items of a feed. */
export async function titlesAt(payload: Payload, url: string): Promise<string[]> {
  return (await feedAt(payload, url)).items.map(({ title }) => title)
}

/** The byline of an author whose page is `/authors/nora`. */
export async function buildNora(payload: Payload): Promise<{ author: string; role: 'writer' }[]> {
  const { id } = await payload.create({
    collection: 'authors',
    data: { name: 'Nora Vance', slug: 'nora' },
    depth: 0,
    overrideAccess: true,
  })
  return [{ author: id, role: 'writer' }]
}

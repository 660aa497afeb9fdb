import type { Answer } from './answer.ts'
import { readFeed, readShowFeedAt } from './feed.ts'
import { type BuiltFeed, FeedBodies } from './feed-bodies.ts'

const bodies = new FeedBodies({ limit: 32 * 1024 * 1024 })

/** The feed of the whole publication. */
export async function getFeed(): Promise<Answer<BuiltFeed>> {
  return await bodies.get('/', async (reading) => ({ kind: 'page', page: await readFeed(reading) }))
}

/** The feed of a show, by the show's address. */
export async function getShowFeed(path: string): Promise<Answer<BuiltFeed>> {
  return await bodies.get(path, (reading) => readShowFeedAt(reading, path))
}

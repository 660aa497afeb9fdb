import { now } from '#clock'
import type { RecapCard } from '#core/model.ts'
import { newsLimits } from '#core/seo/news-sitemap.ts'
import { beginReading, type Reading } from './reading.ts'
import { findCards, toCards } from './recap-cards.ts'
import { readRelated } from './related.ts'
import { readSite } from './site.ts'

export type News = { publication: string; recaps: RecapCard[] }

/** What is news now: it changes with time alone, and is kept nowhere. */
export async function getNews(): Promise<News> {
  return await readNews(await beginReading())
}

/** What was published first in the last two days, newest first. */
export async function readNews(reading: Reading): Promise<News> {
  const since = new Date(now().getTime() - newsLimits.age).toISOString()
  const where = { firstPublishedAt: { greater_than: since } }
  const docs = await findCards(reading, { where, limit: newsLimits.pieces })
  const [site, related] = await Promise.all([readSite(reading), readRelated(reading, { docs, targets: [] })])
  return { publication: site.name, recaps: toCards({ docs, related }) }
}

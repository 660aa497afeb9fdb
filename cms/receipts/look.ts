import { setTimeout as wait } from 'node:timers/promises'
import { createLocalReq, type Payload } from 'payload'
import { now } from '#clock'
import { currentAddress } from '#cms/publishing/addresses.ts'
import { findRow } from '#cms/publishing/recap-revision.ts'
import { type Places, placesOf } from '#cms/publishing/receipt-places.ts'
import { feedPath } from '#core/feed/feed-address.ts'
import { markOf } from '#core/recap.ts'
import {
  feedProblem,
  imageProblem,
  leads,
  listProblem,
  type Published,
  type ReceiptLine,
  type ReceiptPart,
  recapProblem,
  type Seen,
  sitemapProblem,
  socialImageOf,
} from '#core/receipt.ts'
import { newsLimits, newsSitemapPath } from '#core/seo/news-sitemap.ts'
import { env } from '#env'
import type { Recap as RecapDoc, Receipt as ReceiptDoc } from '#types'
import { readSite } from './read-site.ts'

/** How long readers come first, in milliseconds: what was published is on every page that they ask for in the same moment. */
const readersFirst = 500

/** What was seen, or null where that revision is live no more. */
type Look = { lines: ReceiptLine[] } | null

/** Reads the site as a reader does, wherever a publication must be seen. `onLive` is called once its own page shows it. */
export async function lookFor({
  payload,
  receipt,
  onLive,
}: {
  payload: Payload
  receipt: ReceiptDoc
  onLive: () => void
}): Promise<Look> {
  const req = await createLocalReq({}, payload)
  const recap = await findRow({ req, id: receipt.recapId })
  const address = await currentAddress({ req, id: receipt.recapId })
  if (!recap || !address?.isPublic || recap.liveRev !== receipt.rev) return null
  const published = publishedOf({ recap, path: address.path })
  const page = await readSite(address.path)
  const problem = recapProblem(page, published)
  const own: ReceiptLine = { part: 'recap', count: 1, problem }
  if (problem) return { lines: [own] }
  onLive()
  await wait(readersFirst)
  const { liveRev } = (await findRow({ req, id: recap.id })) ?? {}
  if (liveRev !== receipt.rev) return null
  const places = await placesOf({ req, recap, path: address.path })
  return {
    lines: [own, ...(await lookAround({ page, recap, published, places })).filter(({ count }) => count > 0)],
  }
}

type Around = { page: Seen; recap: RecapDoc; published: Published; places: Places }

async function lookAround({ page, recap, published, places }: Around): Promise<ReceiptLine[]> {
  const image = socialImageOf(page)
  const at = new Date(recap.feedAt ?? recap.firstPublishedAt ?? 0).toISOString()
  const feeds = await readAll(['/', ...places.feeds].map((of) => feedPath({ of, format: 'json' })))
  const [whole, ofHub] = feeds
  const named = (feed: Seen | undefined) => feed !== undefined && leads(feed, published)
  const list = async (path: string, feed: Seen | undefined) =>
    listProblem(await readSite(path), { ...published, named: named(feed) })
  const sitemaps = await readAll([places.sitemap, ...(isNews(recap) ? [newsSitemapPath] : [])])
  const records = await readAll(places.records)
  return [
    line('image', image ? 1 : 0, [image ? imageProblem(await readSite(pathOf(image))) : null]),
    line(
      'feeds',
      feeds.length,
      feeds.map((feed) => feedProblem(feed, published, at)),
    ),
    line('home', 1, [await list('/', whole)]),
    line('hub', places.hub ? 1 : 0, [places.hub ? await list(places.hub, ofHub) : null]),
    line(
      'sitemap',
      sitemaps.length,
      sitemaps.map((seen) => sitemapProblem(seen, published)),
    ),
    line(
      'pages',
      records.length,
      records.map((seen) => listProblem(seen, { ...published, named: false })),
    ),
  ]
}

function publishedOf({ recap, path }: { recap: RecapDoc; path: string }): Published {
  const inside = recap.headline?.trim() ?? ''
  const safe = `${recap.safeHeadline ?? ''} ${recap.safeDek ?? ''}`
  return {
    mark: markOf({ id: recap.id, rev: recap.liveRev ?? 0 }),
    path,
    feedId: recap.importedId ?? recap.feedId ?? '',
    // A short headline may stand in other words too, and one that the safe face repeats gives nothing away.
    inside: inside.length < shortest || safe.includes(inside) ? null : inside,
  }
}

const shortest = 12

function line(part: ReceiptPart, count: number, problems: readonly (string | null)[]): ReceiptLine {
  return { part, count, problem: problems.find((problem) => problem !== null) ?? null }
}

async function readAll(paths: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const path of paths) seen.push(await readSite(path))
  return seen
}

function isNews({ firstPublishedAt }: RecapDoc): boolean {
  return now().getTime() - new Date(firstPublishedAt ?? 0).getTime() < newsLimits.age
}

function pathOf(address: string): string {
  return address.startsWith(env.SITE_URL) ? address.slice(env.SITE_URL.length) : address
}

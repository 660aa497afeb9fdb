import type { Metadata } from 'next'
import type { For } from '#core/edition.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getFeedPage } from '#data/feed/feed-page.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { FeedPage } from '#ui/pages/feed-page.tsx'
import { JsonLd } from './json-ld.tsx'
import { missingMetadata, toMetadata } from './metadata.ts'
import { Missing } from './missing.tsx'
import { pageAt } from './page-at.ts'

/** The page whose feed it is, and for whom. */
export type FeedsAddress = { of: string; reader: For }

async function load({ of, reader }: FeedsAddress) {
  const [site, answer] = await Promise.all([getSite(reader), getFeedPage(reader, of)])
  return { site, page: pageAt(answer) }
}

/** The head of the page that tells people of the feed of the page `of`. */
export async function feedsMetadata(address: FeedsAddress): Promise<Metadata> {
  const { of } = address
  const { site, page } = await load(address)
  if (!page) return missingMetadata
  return toMetadata(
    headOf({
      site,
      show: page.show ?? undefined,
      own: { title: page.name ?? 'every recap', of },
      title: titleOf(page),
      description: `${page.has}, as a feed.`,
      path: feedsPage({ of }),
      isListed: of === '/',
    }),
  )
}

export async function FeedsAt(address: FeedsAddress) {
  const { of } = address
  const { site, page } = await load(address)
  if (!page) return <Missing />
  const own = { title: titleOf(page), path: feedsPage({ of }) }
  return (
    <>
      <JsonLd
        graph={pageGraph({
          address: env.SITE_URL,
          site,
          kind: 'CollectionPage',
          page: own,
          crumbs: page.crumbs,
        })}
      />
      <FeedPage page={page} site={site} address={env.SITE_URL} />
    </>
  )
}

function titleOf({ name }: { name: string | null }): string {
  return name ? `Follow ${name}` : 'Feeds'
}

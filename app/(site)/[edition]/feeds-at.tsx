import type { Metadata } from 'next'
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

async function load(of: string) {
  const [site, answer] = await Promise.all([getSite(), getFeedPage(of)])
  return { site, page: pageAt(answer) }
}

/** The head of the page that tells people of the feed of the page `of`. */
export async function feedsMetadata(of: string): Promise<Metadata> {
  const { site, page } = await load(of)
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

export async function FeedsAt({ of }: { of: string }) {
  const { site, page } = await load(of)
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

import type { Metadata } from 'next'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getRecaps } from '#data/recaps.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { RecapsPage } from '#ui/pages/recaps-page.tsx'
import { JsonLd } from '../json-ld.tsx'
import { missingMetadata, toMetadata } from '../metadata.ts'
import { Missing } from '../missing.tsx'
import { pageAt } from '../page-at.ts'

async function load(page: string) {
  const [site, answer] = await Promise.all([getSite(), getRecaps(page)])
  return { site, list: pageAt(answer) }
}

export async function recapsMetadata(page: string): Promise<Metadata> {
  const { site, list } = await load(page)
  if (!list) return missingMetadata
  const path = pagePath(list.paging)
  return toMetadata(
    headOf({
      site,
      title: 'Every recap',
      description: 'Every recap, newest first.',
      path,
      isListed: list.paging.page === 1,
    }),
  )
}

/** A page of the list of all recaps. */
export async function RecapsAt({ page }: { page: string }) {
  const { site, list } = await load(page)
  if (!list) return <Missing />
  return (
    <>
      <JsonLd
        graph={pageGraph({
          address: env.SITE_URL,
          site,
          kind: 'CollectionPage',
          page: { title: 'Every recap', path: pagePath(list.paging) },
        })}
      />
      <RecapsPage list={list} site={site} />
    </>
  )
}

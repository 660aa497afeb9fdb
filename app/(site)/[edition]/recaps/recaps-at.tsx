import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
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

/** The address of a page of the list; `page` is empty for the first. */
export type RecapsAddress = { edition: string; page: string }

async function load(address: RecapsAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getRecaps(readerOf(address), address.page),
  ])
  return { site, list: pageAt(answer) }
}

export async function recapsMetadata(address: RecapsAddress): Promise<Metadata> {
  const { site, list } = await load(address)
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
export async function RecapsAt(address: RecapsAddress) {
  const { site, list } = await load(address)
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

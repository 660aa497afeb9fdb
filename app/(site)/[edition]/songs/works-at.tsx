import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getWorks } from '#data/works.ts'
import { env } from '#env'
import { WorksPage } from '#ui/pages/works-page.tsx'
import { JsonLd } from '../json-ld.tsx'
import { missingMetadata, toMetadata } from '../metadata.ts'
import { Missing } from '../missing.tsx'
import { pageAt } from '../page-at.ts'

/** The address of a page of the list; `page` is empty for the first. */
export type WorksAddress = { edition: string; page: string }

async function load(address: WorksAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getWorks(readerOf(address), address.page),
  ])
  return { site, list: pageAt(answer) }
}

export async function worksMetadata(address: WorksAddress): Promise<Metadata> {
  const { site, list } = await load(address)
  if (!list) return missingMetadata
  const path = pagePath(list.paging)
  return toMetadata(
    headOf({
      site,
      title: 'Songs',
      description: 'Every song that is sung.',
      path,
      isListed: list.paging.page === 1,
    }),
  )
}

/** A page of the list of all songs. */
export async function WorksAt(address: WorksAddress) {
  const { site, list } = await load(address)
  if (!list) return <Missing />
  return (
    <>
      <JsonLd
        graph={pageGraph({
          address: env.SITE_URL,
          site,
          kind: 'CollectionPage',
          page: { title: 'Songs', path: pagePath(list.paging) },
        })}
      />
      <WorksPage list={list} />
    </>
  )
}

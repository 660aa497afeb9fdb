import type { Metadata } from 'next'
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

async function load(page: string) {
  const [site, answer] = await Promise.all([getSite(), getWorks(page)])
  return { site, list: pageAt(answer) }
}

export async function worksMetadata(page: string): Promise<Metadata> {
  const { site, list } = await load(page)
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
export async function WorksAt({ page }: { page: string }) {
  const { site, list } = await load(page)
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

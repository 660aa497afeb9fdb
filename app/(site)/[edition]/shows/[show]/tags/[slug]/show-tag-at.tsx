import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getShowTag } from '#data/tag.ts'
import { env } from '#env'
import { TagPage } from '#ui/pages/tag-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

/** The address of a tag within a show, with the page of its recaps; empty for the first. */
export type ShowTagAddress = { edition: string; show: string; slug: string; page: string }

async function load(address: ShowTagAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getShowTag(readerOf(address), address.show, address.slug, address.page),
  ])
  return { site, tag: pageAt(answer) }
}

export async function showTagMetadata(address: ShowTagAddress): Promise<Metadata> {
  const { site, tag } = await load(address)
  if (!tag?.show) return missingMetadata
  const title = `${tag.title} in ${tag.show.title}`
  const description = `Every recap of ${tag.show.title} filed under ${tag.title}.`
  return toMetadata(
    headOf({ site, show: tag.show, title, description, path: pagePath(tag.paging), isListed: false }),
  )
}

export async function ShowTagAt(address: ShowTagAddress) {
  const { site, tag } = await load(address)
  if (!tag) return <Missing />
  return (
    <>
      <JsonLd
        graph={pageGraph({
          address: env.SITE_URL,
          site,
          kind: 'CollectionPage',
          page: { title: tag.title, path: pagePath(tag.paging) },
          crumbs: tag.show ? [tag.show] : [],
        })}
      />
      <TagPage tag={tag} site={site} />
    </>
  )
}

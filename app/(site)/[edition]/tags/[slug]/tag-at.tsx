import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getTag } from '#data/tag.ts'
import { env } from '#env'
import { TagPage } from '#ui/pages/tag-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

/** A tag's address, with the page of its recaps; empty for the first. */
export type TagAddress = { edition: string; slug: string; page: string }

async function load(address: TagAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getTag(readerOf(address), address.slug, address.page),
  ])
  return { site, tag: pageAt(answer) }
}

export async function tagMetadata(address: TagAddress): Promise<Metadata> {
  const { site, tag } = await load(address)
  if (!tag) return missingMetadata
  const description = tag.description ?? `Every recap filed under ${tag.title}.`
  return toMetadata(
    headOf({
      site,
      own: { title: tag.title, of: tag.paging.path },
      title: tag.title,
      description,
      path: pagePath(tag.paging),
      isListed: tag.paging.page === 1,
    }),
  )
}

export async function TagAt(address: TagAddress) {
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
        })}
      />
      <TagPage tag={tag} site={site} />
    </>
  )
}

import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { authorGraph } from '#core/seo/graph/author-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getAuthor } from '#data/author.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { AuthorPage } from '#ui/pages/author-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

/** An author's address, with the page of their recaps; empty for the first. */
export type AuthorAddress = { edition: string; slug: string; page: string }

async function load(address: AuthorAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getAuthor(readerOf(address), address.slug, address.page),
  ])
  return { site, author: pageAt(answer) }
}

export async function authorMetadata(address: AuthorAddress): Promise<Metadata> {
  const { site, author } = await load(address)
  if (!author) return missingMetadata
  const { title, paging } = author
  const description = `Every recap by ${title}.`
  return toMetadata(
    headOf({
      site,
      own: { title: `by ${title}`, of: paging.path },
      title,
      description,
      path: pagePath(paging),
      isListed: paging.page === 1,
    }),
  )
}

export async function AuthorAt(address: AuthorAddress) {
  const { site, author } = await load(address)
  if (!author) return <Missing />
  return (
    <>
      <JsonLd graph={authorGraph({ address: env.SITE_URL, site, author })} />
      <AuthorPage author={author} site={site} />
    </>
  )
}

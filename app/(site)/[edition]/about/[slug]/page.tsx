import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getTextPage } from '#data/text-page.ts'
import { env } from '#env'
import { TextPage } from '#ui/pages/text-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

type Props = { params: Promise<{ edition: string; slug: string }> }

async function load({ params }: Props) {
  const { edition, slug } = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf({ edition })),
    getTextPage(content.pages.path({ slug })),
  ])
  return { site, page: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, page } = await load(props)
  if (!page) return missingMetadata
  return toMetadata(headOf({ site, title: page.title, description: page.dek, path: page.path }))
}

export default async function Page(props: Props) {
  const { site, page } = await load(props)
  if (!page) return <Missing />
  return (
    <>
      <JsonLd graph={pageGraph({ address: env.SITE_URL, site, kind: 'AboutPage', page })} />
      <TextPage page={page} />
    </>
  )
}

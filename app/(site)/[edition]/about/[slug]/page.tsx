import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getTextPage } from '#data/text-page.ts'
import { TextPage } from '#ui/pages/text-page.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const [site, answer] = await Promise.all([getSite(), getTextPage(content.pages.path(await params))])
  return { site, page: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, page } = await load(props)
  if (!page) return missingMetadata
  return toMetadata(headOf({ site, title: page.title, description: page.dek, path: page.path }))
}

export default async function Page(props: Props) {
  const { page } = await load(props)
  return page ? <TextPage page={page} /> : <Missing />
}

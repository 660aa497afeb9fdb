import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { markOf } from '#core/recap.ts'
import { recapHead } from '#core/seo/head.ts'
import { getRecap } from '#data/recap.ts'
import { getSite } from '#data/site.ts'
import { RecapPage } from '#ui/pages/recap-page.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

type Props = { params: Promise<{ show: string; code: string; slug: string }> }

async function load({ params }: Props) {
  const [site, answer] = await Promise.all([getSite(), getRecap(content.recaps.path(await params))])
  return { site, recap: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, recap } = await load(props)
  if (!recap) return missingMetadata
  return { ...toMetadata(recapHead({ site, recap })), other: { 'previously:mark': markOf(recap) } }
}

export default async function Page(props: Props) {
  const { site, recap } = await load(props)
  return recap ? <RecapPage recap={recap} site={site} /> : <Missing />
}

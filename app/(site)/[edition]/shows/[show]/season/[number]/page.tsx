import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { seasonGraph } from '#core/seo/graph/season-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSeason } from '#data/season.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { SeasonPage } from '#ui/pages/season-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

type Props = { params: Promise<{ edition: string; show: string; number: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getSeason(readerOf(address), content.seasons.path(address)),
  ])
  return { site, season: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, season } = await load(props)
  if (!season) return missingMetadata
  const title = `${season.show.title}, ${season.title.toLowerCase()}`
  const description = season.dek ?? `Every episode of ${title}, and what we made of it.`
  return toMetadata(
    headOf({
      site,
      show: season.show,
      own: { title, of: season.path },
      title,
      description,
      path: season.path,
    }),
  )
}

export default async function Page(props: Props) {
  const { season, site } = await load(props)
  if (!season) return <Missing />
  return (
    <>
      <JsonLd graph={seasonGraph({ address: env.SITE_URL, site, season })} />
      <SeasonPage season={season} site={site} />
    </>
  )
}

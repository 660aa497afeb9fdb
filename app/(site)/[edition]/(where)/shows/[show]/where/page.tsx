import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getWhere } from '#data/where.ts'
import { env } from '#env'
import { WherePage } from '#ui/pages/where-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

type Props = { params: Promise<{ edition: string; show: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getWhere(readerOf(address), address.show),
  ])
  return { site, where: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, where } = await load(props)
  if (!where) return missingMetadata
  const { show } = where
  const { title, path } = pageOf(show)
  const description = `Say up to where you have seen ${show.title}.`
  return toMetadata(headOf({ site, show, title, description, path, isListed: false }))
}

/** Beside the layout of a show’s pages, which has a smaller one of the same control. */
export default async function Page(props: Props) {
  const { site, where } = await load(props)
  if (!where) return <Missing />
  const { show } = where
  return (
    <>
      <JsonLd
        graph={pageGraph({
          address: env.SITE_URL,
          site,
          kind: 'CollectionPage',
          page: pageOf(show),
          crumbs: [show],
        })}
      />
      <WherePage where={where} site={site} />
    </>
  )
}

function pageOf({ title, path }: { title: string; path: string }) {
  return { title: `Where you are in ${title}`, path: `${path}/where` }
}

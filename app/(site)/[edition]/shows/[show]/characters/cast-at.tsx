import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getCast } from '#data/cast.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { CharactersPage } from '#ui/pages/characters-page.tsx'
import { JsonLd } from '../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../metadata.ts'
import { Missing } from '../../../missing.tsx'
import { pageAt } from '../../../page-at.ts'

/** The address of a show's characters; `page` is empty for the first. */
export type CastAddress = { edition: string; show: string; page: string }

async function load(address: CastAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getCast(readerOf(address), address.show, address.page),
  ])
  return { site, cast: pageAt(answer) }
}

export async function castMetadata(address: CastAddress): Promise<Metadata> {
  const { site, cast } = await load(address)
  if (!cast) return missingMetadata
  const { show, paging } = cast
  const title = `Characters of ${show.title}`
  const description = `Who is in ${show.title}, and who plays them.`
  return toMetadata(
    headOf({ site, show, title, description, path: pagePath(paging), isListed: paging.page === 1 }),
  )
}

export async function CastAt(address: CastAddress) {
  const { site, cast } = await load(address)
  if (!cast) return <Missing />
  const { paging, show } = cast
  const page = { title: `Characters of ${show.title}`, path: pagePath(paging) }
  return (
    <>
      <JsonLd
        graph={pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page, crumbs: [show] })}
      />
      <CharactersPage list={cast} />
    </>
  )
}

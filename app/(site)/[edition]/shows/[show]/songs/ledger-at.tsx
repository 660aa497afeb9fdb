import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getLedger } from '#data/ledger.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { SongsPage } from '#ui/pages/songs-page.tsx'
import { JsonLd } from '../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../metadata.ts'
import { Missing } from '../../../missing.tsx'
import { pageAt } from '../../../page-at.ts'

/** The address of a show's ledger of songs; `page` is empty for the first. */
export type LedgerAddress = { edition: string; show: string; page: string }

async function load(address: LedgerAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getLedger(readerOf(address), address.show, address.page),
  ])
  return { site, ledger: pageAt(answer) }
}

export async function ledgerMetadata(address: LedgerAddress): Promise<Metadata> {
  const { site, ledger } = await load(address)
  if (!ledger) return missingMetadata
  const { show, paging } = ledger
  const title = `Songs of ${show.title}`
  const description = `What is sung in ${show.title}, episode by episode.`
  return toMetadata(
    headOf({ site, show, title, description, path: pagePath(paging), isListed: paging.page === 1 }),
  )
}

export async function LedgerAt(address: LedgerAddress) {
  const { site, ledger } = await load(address)
  if (!ledger) return <Missing />
  const { paging, show } = ledger
  const page = { title: `Songs of ${show.title}`, path: pagePath(paging) }
  return (
    <>
      <JsonLd
        graph={pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page, crumbs: [show] })}
      />
      <SongsPage ledger={ledger} site={site} />
    </>
  )
}

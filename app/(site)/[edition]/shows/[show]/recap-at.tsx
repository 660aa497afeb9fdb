import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { markOf } from '#core/recap.ts'
import { recapGraph } from '#core/seo/graph/recap-graph.ts'
import { recapHead } from '#core/seo/head.ts'
import { getRecap } from '#data/recap.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { BeyondPage } from '#ui/pages/beyond-page.tsx'
import { RecapPage } from '#ui/pages/recap-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

/** A recap's address: `place` is what stands between show and slug. */
export type RecapAddress = { edition: string; show: string; place: string; slug: string }

async function load({ edition, show, place, slug }: RecapAddress) {
  const path = content.recaps.path({ show, code: place, slug })
  const [site, answer] = await Promise.all([
    getSite(readerOf({ edition, show })),
    getRecap(readerOf({ edition, show }), path),
  ])
  if (answer.kind === 'beyond') return { site, recap: null, beyond: answer.beyond }
  return { site, recap: pageAt(answer), beyond: null }
}

export async function recapMetadata(address: RecapAddress): Promise<Metadata> {
  const { site, recap, beyond } = await load(address)
  if (beyond) return { title: beyond.label ?? beyond.show.title, robots: { index: false } }
  if (!recap) return missingMetadata
  return { ...toMetadata(recapHead({ site, recap })), other: { 'previously:mark': markOf(recap) } }
}

export async function RecapAt(address: RecapAddress) {
  const { site, recap, beyond } = await load(address)
  if (beyond) return <BeyondPage beyond={beyond} site={site} />
  if (!recap) return <Missing />
  return (
    <>
      <JsonLd graph={recapGraph({ address: env.SITE_URL, site, recap })} />
      <RecapPage recap={recap} site={site} />
    </>
  )
}

import type { ReactNode } from 'react'
import { parseEdition, readerOf } from '#core/edition.ts'
import { getSite } from '#data/site.ts'
import { getWhere } from '#data/where.ts'
import { MovedNote, OnceNote, WhereControl } from '#ui/parts/where.tsx'
import { WhereScript } from '#ui/parts/where-script.tsx'

type Props = { params: Promise<{ edition: string; show: string }>; children: ReactNode }

/** Around every page of a show: where its reader is in it. */
export default async function ShowLayout({ params, children }: Props) {
  const { edition, show } = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf({ edition, show })),
    getWhere(readerOf({ edition, show }), show),
  ])
  if (answer.kind !== 'page') return children
  const where = answer.page
  const parsed = parseEdition(edition)
  const isOnce = parsed?.kind === 'through' && parsed.isOnce
  return (
    <>
      {isOnce ? <OnceNote where={where} /> : <MovedNote where={where} />}
      {children}
      {!isOnce && <WhereControl where={where} zone={site.zone} />}
      <WhereScript />
    </>
  )
}

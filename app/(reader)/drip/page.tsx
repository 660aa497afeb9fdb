import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { content } from '#core/content.ts'
import { dripPath } from '#core/drip/drip.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import { findStart } from '#data/drip-start.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { DripStartPage } from '#ui/pages/drip-start-page.tsx'
import { readNonce } from '../nonce.ts'
import { readEntered } from './entered.ts'

export const metadata: Metadata = {
  title: 'From the beginning',
  alternates: { canonical: env.SITE_URL + dripPath() },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const { show } = query
  const [site, start] = await Promise.all([
    getSite(),
    typeof show === 'string' ? findStart(content.shows.path({ show })) : null,
  ])
  // A show must be chosen first: the page of all feeds has them.
  if (!start) redirect(feedsPage({ of: '/' }))
  return <DripStartPage site={site} start={start} entered={readEntered(query)} nonce={await readNonce()} />
}

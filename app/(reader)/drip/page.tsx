import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { dripPath } from '#core/drip/drip.ts'
import { findStart } from '#data/drip-start.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { DripStartPage } from '#ui/pages/drip-start-page.tsx'
import { readNonce } from '../nonce.ts'
import { noFeed } from './no-feed.ts'

export const metadata: Metadata = {
  title: 'From the beginning',
  alternates: { canonical: env.SITE_URL + dripPath() },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { show, wrong } = await searchParams
  const [site, start] = await Promise.all([
    getSite(),
    typeof show === 'string' ? findStart(content.shows.path({ show })) : null,
  ])
  if (!start) noFeed()
  return (
    <DripStartPage
      site={site}
      start={start}
      wrong={typeof wrong === 'string' ? wrong : null}
      nonce={await readNonce()}
    />
  )
}

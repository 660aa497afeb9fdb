import type { Metadata } from 'next'
import { readSecretOf } from '#acts/drip/secrets.ts'
import { readDripPage } from '#data/drip.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { DripPage } from '#ui/pages/drip-page.tsx'
import { readNonce } from '../../nonce.ts'
import { readEntered } from '../entered.ts'
import { noFeed } from '../no-feed.ts'

export const metadata: Metadata = { title: 'A feed of your own' }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const [{ token }, query] = [await params, await searchParams]
  const [site, drip] = await Promise.all([
    getSite(),
    readDripPage({ steer: token, feed: readSecretOf(token) }),
  ])
  if (!drip) noFeed()
  return (
    <DripPage
      drip={drip}
      site={site}
      address={env.SITE_URL}
      entered={readEntered(query)}
      nonce={await readNonce()}
    />
  )
}

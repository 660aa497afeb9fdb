import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ownFeedSecret } from '#acts/me/own-feed.ts'
import { placesOf } from '#core/reader/choices.ts'
import { readMe } from '#data/me/me.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { MePage } from '#ui/pages/me-page.tsx'
import { keptIn } from '../../places.ts'
import { wordIn } from '../query.ts'
import { settingsIn } from '../settings-in.ts'
import { readSignedIn } from '../signed-in.ts'

export const metadata: Metadata = {
  title: 'Where you are',
  alternates: { canonical: `${env.SITE_URL}/me` },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const [query, reader, given] = [await searchParams, await readSignedIn(), await headers()]
  const places = placesOf(keptIn({ headers: given }).choices)
  const [site, me, secret] = await Promise.all([
    getSite(),
    readMe({ places, reader }),
    reader && ownFeedSecret(reader),
  ])
  return (
    <MePage
      {...{ site, me, reader, settings: settingsIn(given) }}
      feed={secret ? { secret, address: env.SITE_URL } : null}
      told={wordIn(query.told)}
    />
  )
}

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { placesOf } from '#core/reader/choices.ts'
import { readFollowAt } from '#data/me/follow-at.ts'
import { getSite } from '#data/site.ts'
import { FollowPage } from '#ui/pages/follow-page.tsx'
import { keptIn } from '../../../places.ts'
import { wordIn } from '../../query.ts'
import { readSignedIn } from '../../signed-in.ts'

export const metadata: Metadata = { title: 'Follow' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const [query, reader, given] = [await searchParams, await readSignedIn(), await headers()]
  const path = wordIn(query.of) ?? ''
  if (!reader) redirect(`/sign-in?to=${encodeURIComponent(`/me/follow?of=${encodeURIComponent(path)}`)}`)
  const places = placesOf(keptIn({ headers: given }).choices)
  const [site, found] = await Promise.all([getSite(), readFollowAt({ reader, places, path })])
  if (!found) redirect('/me?told=nothing')
  return <FollowPage site={site} {...found} />
}

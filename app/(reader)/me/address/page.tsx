import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { minutes } from '#acts/sign-in/secrets.ts'
import { getSite } from '#data/site.ts'
import { AddressPage } from '#ui/pages/address-page.tsx'
import { wordIn } from '../../query.ts'
import { readSignedIn } from '../../signed-in.ts'

export const metadata: Metadata = { title: 'Your address' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const [query, reader] = [await searchParams, await readSignedIn()]
  if (!reader) redirect('/sign-in?to=/me/address')
  return <AddressPage {...{ site: await getSite(), reader, minutes, told: wordIn(query.told) }} />
}

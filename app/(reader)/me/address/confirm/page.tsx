import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findAddressLink } from '#acts/me/take-address.ts'
import { getSite } from '#data/site.ts'
import { AddressLinkPage } from '#ui/pages/address-link-page.tsx'
import { wordIn } from '../../../query.ts'
import { readSignedIn } from '../../../signed-in.ts'

export const metadata: Metadata = { title: 'Your new address' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const [query, reader] = [await searchParams, await readSignedIn()]
  const token = wordIn(query.token) ?? ''
  if (!reader) redirect(`/sign-in?to=${encodeURIComponent(`/me/address/confirm?token=${token}`)}`)
  const link = await findAddressLink({ reader, token })
  return <AddressLinkPage site={await getSite()} link={link && { email: link.email, token }} />
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getSite } from '#data/site.ts'
import { LeavePage } from '#ui/pages/leave-page.tsx'
import { readSignedIn } from '../../signed-in.ts'

export const metadata: Metadata = { title: 'Leave' }

export default async function Page() {
  const reader = await readSignedIn()
  if (!reader) redirect('/sign-in?to=/me/leave')
  return <LeavePage site={await getSite()} reader={reader} />
}

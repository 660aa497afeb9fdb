import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { providerNames } from '#auth/providers.ts'
import { listProviders } from '#data/reader-accounts.ts'
import { listSessions } from '#data/reader-sessions.ts'
import { getSite } from '#data/site.ts'
import { SessionsPage } from '#ui/pages/sessions-page.tsx'
import { readSignedIn } from '../../signed-in.ts'

export const metadata: Metadata = { title: 'Where you are signed in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const [{ wrong }, reader] = [await searchParams, await readSignedIn()]
  if (!reader) redirect('/sign-in?to=/me/sessions')
  const [site, sessions, linked] = await Promise.all([
    getSite(),
    listSessions({ reader }),
    listProviders({ reader }),
  ])
  return (
    <SessionsPage
      {...{ site, reader, sessions, linked }}
      providers={providerNames}
      wrong={typeof wrong === 'string' ? wrong : null}
    />
  )
}

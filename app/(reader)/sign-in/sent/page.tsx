import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { minutes } from '#acts/sign-in/secrets.ts'
import { getSite } from '#data/site.ts'
import { SignInSentPage } from '#ui/pages/sign-in-sent-page.tsx'
import { readAsked } from '../asked.ts'

export const metadata: Metadata = { title: 'Look into your mail' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { wrong } = await searchParams
  const asked = readAsked((await headers()).get('cookie'))
  if (!asked) redirect('/sign-in')
  const site = await getSite()
  return (
    <SignInSentPage
      site={site}
      email={asked.email}
      minutes={minutes}
      wrong={typeof wrong === 'string' ? wrong : null}
    />
  )
}

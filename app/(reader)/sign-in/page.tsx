import type { Metadata } from 'next'
import { providerNames } from '#auth/providers.ts'
import { safeReturnPath } from '#core/reader/return-path.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { SignInPage } from '#ui/pages/sign-in-page.tsx'
import { readSignedIn } from '../signed-in.ts'

export const metadata: Metadata = {
  title: 'Sign in',
  alternates: { canonical: `${env.SITE_URL}/sign-in` },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null)
  const [site, reader] = await Promise.all([getSite(), readSignedIn()])
  return (
    <SignInPage
      site={site}
      reader={reader}
      providers={providerNames}
      returnPath={safeReturnPath(one('to'))}
      wrong={one('wrong')}
      entered={one('email')}
    />
  )
}

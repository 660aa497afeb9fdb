import type { Metadata } from 'next'
import { findLink } from '#auth/spend.ts'
import { getSite } from '#data/site.ts'
import { SignInLinkPage } from '#ui/pages/sign-in-link-page.tsx'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the link of a mail leads. Opening it spends nothing: programs that look through mail open every link. */
export default async function Page({ searchParams }: Props) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const [site, link] = await Promise.all([getSite(), findLink(given)])
  return <SignInLinkPage site={site} link={link && { email: link.email, token: given }} />
}

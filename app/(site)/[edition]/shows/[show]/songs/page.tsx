import type { Metadata } from 'next'
import { LedgerAt, ledgerMetadata } from './ledger-at.tsx'

type Props = { params: Promise<{ edition: string; show: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return await ledgerMetadata({ ...(await params), page: '' })
}

export default async function Page({ params }: Props) {
  return <LedgerAt {...(await params)} page="" />
}

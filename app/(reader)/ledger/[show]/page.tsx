import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { filterPath, toFilter } from '#core/ledger-filter.ts'
import { headOf } from '#core/seo/head.ts'
import { getFilteredLedger } from '#data/ledger.ts'
import { getSite } from '#data/site.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { SongsPage } from '#ui/pages/songs-page.tsx'
import { toMetadata } from '../../../(site)/[edition]/metadata.ts'
import { editionAsked } from '../../edition-asked.ts'

export const dynamic = 'force-dynamic'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ show: string }>; searchParams: Promise<Query> }

async function load({ params, searchParams }: Props) {
  const [{ show }, query, edition] = await Promise.all([params, searchParams, editionAsked()])
  const filter = toFilter(query)
  const asked = filterPath({ path: '', filter })
  const reader = readerOf({ edition, show })
  const [site, answer] = await Promise.all([getSite(reader), getFilteredLedger(reader, show, asked.slice(1))])
  if (answer.kind === 'moved') permanentRedirect(answer.path + asked)
  // The plain ledger's address says that there is none: a 404 of this page would be empty without a script.
  if (answer.kind === 'none') redirect(`${content.shows.path({ show })}/songs`)
  return { site, ledger: answer.page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, ledger } = await load(props)
  const { path, show } = ledger
  const title = `Songs of ${show.title}`
  const description = `What is sung in ${show.title}, as far as a reader asked.`
  const head = headOf({ site, show, title, description, path, isListed: false })
  return { ...toMetadata(head), referrer }
}

// What the pages beside it in this folder say is for drafts.
const referrer = 'strict-origin-when-cross-origin'

/** The ledger of a show as far as a filter leaves it. Reached by a rewrite from the ledger's own address. */
export default async function Page(props: Props) {
  const { site, ledger } = await load(props)
  return (
    <Frame site={site}>
      <SongsPage ledger={ledger} site={site} />
    </Frame>
  )
}

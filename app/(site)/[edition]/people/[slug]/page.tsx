import type { Metadata } from 'next'
import { readerOf } from '#core/edition.ts'
import { personGraph } from '#core/seo/graph/person-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getPerson } from '#data/person.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { PersonPage } from '#ui/pages/person-page.tsx'
import { JsonLd } from '../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../metadata.ts'
import { Missing } from '../../missing.tsx'
import { pageAt } from '../../page-at.ts'

type Props = { params: Promise<{ edition: string; slug: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getPerson(readerOf(address), address.slug),
  ])
  return { site, person: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, person } = await load(props)
  if (!person) return missingMetadata
  const { path, title } = person
  const description = `Who ${title} plays, and what is sung.`
  return toMetadata(headOf({ site, own: { title, of: path }, title, description, path }))
}

export default async function Page(props: Props) {
  const { site, person } = await load(props)
  if (!person) return <Missing />
  return (
    <>
      <JsonLd graph={personGraph({ address: env.SITE_URL, site, person })} />
      <PersonPage person={person} site={site} />
    </>
  )
}

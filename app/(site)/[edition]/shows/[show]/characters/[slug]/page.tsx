import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { characterGraph } from '#core/seo/graph/character-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getCharacter } from '#data/character.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { CharacterPage } from '#ui/pages/character-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

type Props = { params: Promise<{ show: string; slug: string }> }

async function load({ params }: Props) {
  const [site, answer] = await Promise.all([getSite(), getCharacter(content.characters.path(await params))])
  return { site, character: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, character } = await load(props)
  if (!character) return missingMetadata
  const { title, show, path } = character
  const description = `Every recap of ${show.title} with ${title} in it.`
  return toMetadata(headOf({ site, show, title: `${title} in ${show.title}`, description, path }))
}

export default async function Page(props: Props) {
  const { site, character } = await load(props)
  if (!character) return <Missing />
  return (
    <>
      <JsonLd graph={characterGraph({ address: env.SITE_URL, site, character })} />
      <CharacterPage character={character} site={site} />
    </>
  )
}

import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { characterCrumbs } from '#core/crumbs.ts'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { characterGraph } from '#core/seo/graph/character-graph.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getCharacter } from '#data/character.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { CharacterPage } from '#ui/pages/character-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

/** A character's address, with the page of the places where recaps name them; empty for the first. */
export type CharacterAddress = { edition: string; show: string; slug: string; page: string }

async function load({ page, ...address }: CharacterAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getCharacter(readerOf(address), content.characters.path(address), page),
  ])
  return { site, character: pageAt(answer) }
}

export async function characterMetadata(address: CharacterAddress): Promise<Metadata> {
  const { site, character } = await load(address)
  if (!character) return missingMetadata
  const { title, show, paging } = character
  const description = `Every recap of ${show.title} with ${title} in it.`
  return toMetadata(
    headOf({
      site,
      show,
      own: { title, of: paging.path },
      title: `${title} in ${show.title}`,
      description,
      path: pagePath(paging),
      isListed: paging.page === 1,
    }),
  )
}

export async function CharacterAt(address: CharacterAddress) {
  const { site, character } = await load(address)
  if (!character) return <Missing />
  const { title, show, paging } = character
  const page = { title, path: pagePath(paging) }
  const crumbs = [...characterCrumbs({ show }), character]
  const graph =
    paging.page === 1
      ? characterGraph({ address: env.SITE_URL, site, character })
      : pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page, crumbs })
  return (
    <>
      <JsonLd graph={graph} />
      <CharacterPage character={character} site={site} />
    </>
  )
}

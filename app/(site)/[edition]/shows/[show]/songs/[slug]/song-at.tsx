import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { songCrumbs } from '#core/crumbs.ts'
import { readerOf } from '#core/edition.ts'
import { pagePath } from '#core/paging.ts'
import { pageGraph } from '#core/seo/graph/page-graph.ts'
import { songGraph } from '#core/seo/graph/song-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getSong } from '#data/song.ts'
import { env } from '#env'
import { SongPage } from '#ui/pages/song-page.tsx'
import { JsonLd } from '../../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../../metadata.ts'
import { Missing } from '../../../../missing.tsx'
import { pageAt } from '../../../../page-at.ts'

/** A song's address, with the page of the places where recaps name it; empty for the first. */
export type SongAddress = { edition: string; show: string; slug: string; page: string }

async function load({ page, ...address }: SongAddress) {
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getSong(readerOf(address), content.songs.path(address), page),
  ])
  return { site, song: pageAt(answer) }
}

export async function songMetadata(address: SongAddress): Promise<Metadata> {
  const { site, song } = await load(address)
  if (!song) return missingMetadata
  const { title, show, paging } = song
  const description = `Every recap of ${show.title} with “${title}” in it.`
  return toMetadata(
    headOf({
      site,
      show,
      own: { title: `“${title}”`, of: paging.path },
      title: `${title} in ${show.title}`,
      description,
      path: pagePath(paging),
      isListed: paging.page === 1,
    }),
  )
}

export async function SongAt(address: SongAddress) {
  const { site, song } = await load(address)
  if (!song) return <Missing />
  const { title, show, paging } = song
  const page = { title, path: pagePath(paging) }
  const crumbs = [...songCrumbs({ show }), song]
  const graph =
    paging.page === 1
      ? songGraph({ address: env.SITE_URL, site, song, show: song.show })
      : pageGraph({ address: env.SITE_URL, site, kind: 'CollectionPage', page, crumbs })
  return (
    <>
      <JsonLd graph={graph} />
      <SongPage song={song} site={site} />
    </>
  )
}

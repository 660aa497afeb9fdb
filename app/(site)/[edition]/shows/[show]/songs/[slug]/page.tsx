import type { Metadata } from 'next'
import { content } from '#core/content.ts'
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

type Props = { params: Promise<{ show: string; slug: string }> }

async function load({ params }: Props) {
  const [site, answer] = await Promise.all([getSite(), getSong(content.songs.path(await params))])
  return { site, song: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, song } = await load(props)
  if (!song) return missingMetadata
  const { title, show, path } = song
  const description = `Every recap of ${show.title} with “${title}” in it.`
  return toMetadata(headOf({ site, show, title: `${title} in ${show.title}`, description, path }))
}

export default async function Page(props: Props) {
  const { site, song } = await load(props)
  if (!song) return <Missing />
  return (
    <>
      <JsonLd graph={songGraph({ address: env.SITE_URL, site, song, show: song.show })} />
      <SongPage song={song} />
    </>
  )
}

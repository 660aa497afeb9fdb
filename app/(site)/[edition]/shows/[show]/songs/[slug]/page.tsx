import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { headOf } from '#core/seo/head.ts'
import { getSite } from '#data/site.ts'
import { getSong } from '#data/song.ts'
import { SongPage } from '#ui/pages/song-page.tsx'
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
  const { song } = await load(props)
  return song ? <SongPage song={song} /> : <Missing />
}

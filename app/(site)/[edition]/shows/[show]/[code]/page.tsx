import type { Metadata } from 'next'
import { content } from '#core/content.ts'
import { readerOf } from '#core/edition.ts'
import { episodeGraph } from '#core/seo/graph/episode-graph.ts'
import { headOf } from '#core/seo/head.ts'
import { getEpisode } from '#data/episode.ts'
import { getSite } from '#data/site.ts'
import { env } from '#env'
import { BeyondPage } from '#ui/pages/beyond-page.tsx'
import { EpisodePage } from '#ui/pages/episode-page.tsx'
import { JsonLd } from '../../../json-ld.tsx'
import { missingMetadata, toMetadata } from '../../../metadata.ts'
import { Missing } from '../../../missing.tsx'
import { pageAt } from '../../../page-at.ts'

type Props = { params: Promise<{ edition: string; show: string; code: string }> }

async function load({ params }: Props) {
  const address = await params
  const [site, answer] = await Promise.all([
    getSite(readerOf(address)),
    getEpisode(readerOf(address), content.episodes.path(address)),
  ])
  return { site, episode: pageAt(answer) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, episode } = await load(props)
  if (!episode) return missingMetadata
  const title = `${episode.show.title}, ${episode.title}`
  const description = `Our recaps of ${title}.`
  return toMetadata(headOf({ site, show: episode.showFeed, title, description, path: episode.path }))
}

export default async function Page(props: Props) {
  const { site, episode } = await load(props)
  if (!episode) return <Missing />
  const { airsAt, code, isBeyond, label, previously, season, showFeed: show } = episode
  if (isBeyond)
    return (
      <BeyondPage beyond={{ show, label, season, airsAt, place: code, path: null, previously }} site={site} />
    )
  return (
    <>
      <JsonLd graph={episodeGraph({ address: env.SITE_URL, site, episode })} />
      <EpisodePage episode={episode} site={site} />
    </>
  )
}

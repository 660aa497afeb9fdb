import { writersOf } from '../author.ts'
import { feedPath } from '../content.ts'
import { mediaPath, widthsOf } from '../media.ts'
import type { Image, Recap, Show, Site } from '../model.ts'

export type FeedLink = { title: string; path: string }

/** What a page says about itself to machines; paths, which the page makes absolute. */
export type Head = {
  /** What stands in the window's title. */
  title: string
  /** What the page is called by itself, without the publication's name. */
  name: string
  description: string | null
  path: string
  feeds: FeedLink[]
  image: { path: string; alt: string; width: number; height: number } | null
  kind: 'website' | 'article'
  publishedAt: string | null
  authors: string[]
}

/** The feeds that a page names: the site's, and its show's. */
export function feedsOf({ site, show }: { site: Site; show?: Show }): FeedLink[] {
  const all = { title: `${site.name}: every recap`, path: feedPath() }
  return show ? [{ title: `${site.name}: ${show.title}`, path: show.feedPath }, all] : [all]
}

export type HeadInput = { site: Site; show?: Show; title: string; description: string | null; path: string }

/** The head of a page that is no recap. */
export function headOf({ site, show, title, description, path }: HeadInput): Head {
  return {
    title: title === site.name ? title : `${title} · ${site.name}`,
    name: title,
    description,
    path,
    feeds: feedsOf({ site, show }),
    image: null,
    kind: 'website',
    publishedAt: null,
    authors: [],
  }
}

/** The head of a recap's page: its safe face, since this is what others print. */
export function recapHead({ site, recap }: { site: Site; recap: Recap }): Head {
  const { safe, show, path, authors, publishedAt } = recap
  return {
    ...headOf({ site, show, title: safe.headline, description: safe.dek, path }),
    image: safe.image ? toHeadImage(safe.image) : null,
    kind: 'article',
    publishedAt,
    authors: writersOf(authors),
  }
}

function toHeadImage(image: Image): Head['image'] {
  const width = widthsOf(image).findLast((candidate) => candidate <= 1280) ?? 320
  const shown = Math.min(width, image.width)
  return {
    path: mediaPath({ id: image.id, width, format: 'jpeg' }),
    alt: image.alt,
    width: shown,
    height: Math.round((image.height * shown) / image.width),
  }
}

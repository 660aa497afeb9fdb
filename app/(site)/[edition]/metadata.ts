import type { Metadata } from 'next'
import type { FeedLink, Head } from '#core/seo/head.ts'
import { env } from '#env'

/** A page's head in Next's terms, with absolute addresses. */
export function toMetadata(head: Head): Metadata {
  const { title, name: own, path, feeds, image, kind, publishedAt, authors } = head
  const description = head.description ?? undefined
  return {
    title,
    description,
    authors: authors.map((name) => ({ name })),
    alternates: toAlternates({ feeds, path }),
    openGraph: {
      title: own,
      description,
      url: env.SITE_URL + path,
      ...(image && { images: [{ ...image, url: env.SITE_URL + image.path }] }),
      ...(kind === 'article'
        ? { type: kind, publishedTime: publishedAt ?? undefined, authors }
        : { type: kind }),
    },
  }
}

/** What the page says about itself where there is none. */
export const missingMetadata: Metadata = { title: 'Nothing here', robots: { index: false } }

export function toAlternates({ feeds, path }: { feeds: FeedLink[]; path?: string }): Metadata['alternates'] {
  return {
    ...(path && { canonical: env.SITE_URL + path }),
    types: {
      'application/rss+xml': feeds.map((feed) => ({ title: feed.title, url: env.SITE_URL + feed.path })),
    },
  }
}

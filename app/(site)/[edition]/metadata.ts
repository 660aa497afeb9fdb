import type { Metadata } from 'next'
import type { FeedLink, Head } from '#core/seo/head.ts'
import { env } from '#env'

/** A page's head in Next's terms, with absolute addresses. */
export function toMetadata(head: Head): Metadata {
  const { title, name: own, path, isListed, feeds, image, siteName, kind } = head
  const { publishedAt, changedAt, authors } = head
  const description = head.description ?? undefined
  return {
    title,
    description,
    authors: authors.map((name) => ({ name })),
    alternates: toAlternates({ feeds, path }),
    ...(!isListed && { robots: { index: false } }),
    openGraph: {
      title: own,
      description,
      url: env.SITE_URL + path,
      siteName,
      locale: 'en',
      images: [pictureOf(image)],
      ...(kind === 'article'
        ? {
            ...{ type: kind, authors },
            publishedTime: publishedAt ?? undefined,
            modifiedTime: changedAt ?? undefined,
          }
        : { type: kind }),
    },
    twitter: { card: 'summary_large_image', title: own, description, images: [pictureOf(image)] },
  }
}

function pictureOf({ path, alt, width, height }: Head['image']) {
  return { url: env.SITE_URL + path, alt, width, height, type: 'image/png' }
}

/** What the page says about itself where there is none. */
export const missingMetadata: Metadata = { title: 'Nothing here', robots: { index: false } }

function toAlternates({ feeds, path }: { feeds: FeedLink[]; path?: string }): Metadata['alternates'] {
  return {
    ...(path && { canonical: env.SITE_URL + path }),
    types: Object.fromEntries(
      [...Map.groupBy(feeds, ({ type }) => type)].map(([type, own]) => [
        type,
        own.map(({ title, path: at }) => ({ title, url: env.SITE_URL + at })),
      ]),
    ),
  }
}

import type { RenderOptions } from './feed.ts'
import { feedPath } from './feed-address.ts'
import { element, emptyElement } from './xml.ts'

/** Where the list of the feeds of all shows is. */
export const opmlPath = '/feeds.opml'

/** A feed in a list: of what page it is, and, below a show, the episode through which it goes. */
export type Outline = { title: string; path: string; through?: string | null }

/** A list of feeds that a reader takes at once, as OPML 2.0. */
export function toOpml({
  title,
  changedAt,
  outlines,
  site,
}: RenderOptions & { title: string; changedAt: string; outlines: readonly Outline[] }): string {
  const rows = outlines.map((outline) =>
    emptyElement({
      name: 'outline',
      attributes: {
        ...{ type: 'rss', text: outline.title, title: outline.title },
        ...{
          xmlUrl: site + feedPath({ of: outline.path, through: outline.through ?? null }),
          htmlUrl: site + outline.path,
        },
      },
    }),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    '<head>',
    element({ name: 'title', text: title }),
    element({ name: 'dateModified', text: new Date(changedAt).toUTCString() }),
    '</head>',
    '<body>',
    ...rows,
    '</body>',
    '</opml>',
    '',
  ].join('\n')
}

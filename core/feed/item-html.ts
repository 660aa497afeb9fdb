import { dayOf } from '../dates.ts'
import { escapeHtml, toHtml } from '../rich-text/to-html.ts'
import type { Feed, FeedItem, RenderOptions } from './feed.ts'

/** The text of an item as HTML, with its corrections at the foot; every address is absolute. */
export function itemHtml({
  item,
  feed,
  site,
}: RenderOptions & { item: FeedItem; feed: Pick<Feed, 'site'> }): string {
  const { zone } = feed.site
  const corrections = item.corrections.map(
    ({ at, text }) =>
      `<p><strong>Correction, ${escapeHtml(dayOf({ iso: at, zone }))}:</strong> ${escapeHtml(text)}</p>`,
  )
  const body = toHtml(item.body, { site, page: item.path })
  return corrections.length === 0 ? body : [body, '<hr>', ...corrections].join('\n')
}

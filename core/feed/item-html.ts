import { dayOf } from '../dates.ts'
import { gradeLetter } from '../grade.ts'
import { takeWords } from '../recap-on-page.ts'
import { escapeHtml, toHtml } from '../rich-text/to-html.ts'
import type { Feed, FeedItem, RenderOptions } from './feed.ts'

/** The text of an item as HTML, with later grades and corrections at the foot; every address is absolute. */
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
  const regrades = item.regrades.map(
    ({ at, grade, why }) =>
      `<p><strong>Graded again, ${escapeHtml(dayOf({ iso: at, zone }))}: ${gradeLetter(grade)}.</strong> ${escapeHtml(why)}</p>`,
  )
  const take = item.isTake ? [`<p><em>${takeWords}</em></p>`] : []
  const foot = [...regrades, ...corrections]
  const body = toHtml(item.body, { site, page: item.path })
  return [...take, body, ...(foot.length > 0 ? ['<hr>', ...foot] : [])].join('\n')
}

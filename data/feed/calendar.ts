import { listTag } from '#core/expiry.ts'
import type { Calendar, CalendarEvent } from '#core/feed/calendar.ts'
import { type Answer, answerAt } from '../answer.ts'
import { findMany } from '../find-many.ts'
import { lineSelect } from '../map/docs.ts'
import { toEpisode } from '../map/to-episode.ts'
import { toRecapCard } from '../map/to-recap-card.ts'
import type { Reading } from '../reading.ts'
import { readRelated } from '../related.ts'
import { readShowLine } from '../show-line.ts'
import { readFeedSite } from './feed-site.ts'

/** The calendar of the show at an address: air times, and when recaps were first published. */
export async function readCalendarAt(reading: Reading, path: string): Promise<Answer<Calendar>> {
  return await answerAt(reading, { path, collection: 'shows', read: readCalendar })
}

async function readCalendar(reading: Reading, id: string): Promise<Calendar | null> {
  reading.tags.add(listTag('show-feed', id))
  const [site, episodes, recaps] = await Promise.all([
    readFeedSite(reading),
    readShowLine(reading, id),
    findMany(reading, {
      collection: 'recaps',
      where: { show: { equals: id }, _status: { equals: 'published' } },
      select: lineSelect,
      sort: '-firstPublishedAt',
      limit: 0,
    }),
  ])
  const related = await readRelated(reading, {
    docs: [{ id, show: id }, ...recaps],
    targets: episodes.map((episode) => ({ collection: 'episodes' as const, id: episode.id })),
    known: { episodes: new Map(episodes.map((episode) => [episode.id, episode])) },
    withoutPlaces: true,
  })
  const show = related.shows.get(id)
  if (!show) return null
  const idOf = (kind: string, record: string) => `${site.idsBelow}:calendar/${kind}/${record}`
  const airings = episodes.flatMap((doc): CalendarEvent[] => {
    const episode = toEpisode({ doc, related })
    if (!episode?.airsAt) return []
    // What it is called is told once it has aired.
    const title = [show.title, episode.label].join(' ') + (episode.name ? `: ${episode.name}` : '')
    return [{ id: idOf('episodes', doc.id), title, at: episode.airsAt, path: episode.path }]
  })
  const published = recaps.flatMap((doc): CalendarEvent[] => {
    const card = toRecapCard({ doc, related })
    if (!card) return []
    const title = `Recap: ${card.headline}`
    return [{ id: idOf('recaps', doc.id), title, at: card.publishedAt, path: card.path }]
  })
  return {
    title: `${site.name}: ${show.title}`,
    description: `When ${show.title} is on, and when our recaps came out.`,
    changedAt: site.changedAt,
    events: [...airings, ...published],
  }
}

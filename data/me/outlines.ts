import { end, start } from '#core/edition.ts'
import type { Outline } from '#core/feed/opml.ts'
import { placesOf } from '#core/reader/choices.ts'
import { ownFeedOf } from '#core/reader/own-feed.ts'
import { readFeedSite } from '../feed/feed-site.ts'
import { listChoices } from '../reader-places.ts'
import { listFollows, readFollows, showOf } from './follows.ts'
import { beginReadingFor } from './seen-reading.ts'

/**
 * The feeds of what a reader follows: her own, where she has one, and of shows and what is in them those that go as far
 * as she has seen. What cannot end there is in her own alone, unless she is nowhere.
 */
export async function readOwnOutlines({
  reader,
  secret,
}: {
  reader: { id: string }
  secret: string | null
}): Promise<{ title: string; changedAt: string; outlines: Outline[] }> {
  const places = placesOf(await listChoices({ reader }))
  const reading = await beginReadingFor(places)
  const [site, follows] = await Promise.all([
    readFeedSite(reading),
    listFollows({ reader }).then((all) => readFollows(reading, all)),
  ])
  const isAnywhere = [...places.values()].some((place) => place !== end)
  const outlines = await Promise.all(
    follows.map(async ({ kind, id, title, path }): Promise<Outline[]> => {
      const show = await showOf(reading, { kind, id })
      const place = show === null ? undefined : places.get(show)
      const name = `${site.name}: ${title}`
      if (place === undefined || place === end)
        return show === null && isAnywhere ? [] : [{ title: name, path }]
      return place === start ? [] : [{ title: name, path, through: place }]
    }),
  )
  const own = secret ? [{ title: `${site.name}: yours`, path: ownFeedOf(secret) }] : []
  return { title: `${site.name}: yours`, changedAt: site.changedAt, outlines: [...own, ...outlines.flat()] }
}

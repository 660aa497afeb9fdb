import type { Show } from '#core/model.ts'
import { findRecord } from './answer.ts'
import { readDripShow } from './drip.ts'
import { beginReading } from './reading.ts'

/** The show of which somebody wants to begin a personal feed: its slug, or null where there is none. */
export async function findStart(path: string): Promise<{ show: Show; slug: string } | null> {
  const reading = await beginReading()
  const found = await findRecord(reading, { path, collection: 'shows' })
  const show = typeof found === 'string' ? null : await readDripShow(reading, found.id)
  return show && { show, slug: show.path.slice(show.path.lastIndexOf('/') + 1) }
}

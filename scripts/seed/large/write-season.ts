import type { PayloadRequest } from 'payload'
import { toSlug } from '#core/slug.ts'
import { exists } from './exists.ts'
import { largePerformances } from './large-performances.ts'
import { largeSeason, largeShow, largeShowId, type SeasonKey } from './large-world.ts'

/**
 * Writes what a season adds to its show, and before its first the show itself, with every rule that an editor's own
 * records pass; once only.
 */
export async function writeSeason({ req, key }: { req: PayloadRequest; key: SeasonKey }): Promise<void> {
  const { payload } = req
  const season = largeSeason(key)
  if (await exists({ req, collection: 'seasons', id: season.id })) return
  const show = largeShowId(key.show)
  const write = { depth: 0, overrideAccess: true, req } as const

  if (key.number === 1) {
    const { title, slug, colour } = largeShow(key.show)
    await payload.create({ collection: 'shows', data: { id: show, title, slug, colour }, ...write })
  }
  const data = { id: season.id, show, number: key.number, dek: 'Another year in the same few rooms.' }
  await payload.create({ collection: 'seasons', data, ...write })
  for (const { id, number, title, airsAt } of season.episodes) {
    const kind = number === 1 ? 'premiere' : number === season.episodes.length ? 'finale' : 'regular'
    const facts = {
      id,
      show,
      season: key.number,
      number,
      title,
      airsAt,
      kind,
      airZone: 'Europe/London',
    } as const
    await payload.create({ collection: 'episodes', data: facts, ...write })
  }
  for (const { id, name, first, person, performer } of season.characters) {
    const firstEpisode = season.episodes[first]?.id
    const human = { id: person, name: performer, slug: '' }
    await payload.create({ collection: 'people', data: human, ...write })
    const role = { id, show, name, slug: '', firstEpisode, performers: [{ person }] }
    await payload.create({ collection: 'characters', data: role, ...write })
  }
  for (const { id, title, first, writer, year } of season.songs) {
    const firstEpisode = season.episodes[first]?.id
    // Shows have songs of the same name here, and a work has one address.
    const slug = toSlug(`${title} ${largeShow(key.show).title}`)
    const work = { id, show, title, slug, firstEpisode, writers: [writer], year }
    await payload.create({ collection: 'songs', data: work, ...write })
  }
  await writePerformances({ req, key })
}

async function writePerformances({ req, key }: { req: PayloadRequest; key: SeasonKey }): Promise<void> {
  const { episodes } = largeSeason(key)
  for (const [index, performances] of largePerformances(key).entries()) {
    const episode = episodes[index]?.id ?? ''
    for (const performance of performances) {
      const data = { ...performance, episode }
      await req.payload.create({ collection: 'performances', data, depth: 0, overrideAccess: true, req })
    }
  }
}

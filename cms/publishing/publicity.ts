import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import { content, wholeSite } from '#core/content.ts'
import { expiries, recordTag } from '#core/expiry.ts'
import { workIdOf } from '#core/work.ts'
import type { Place } from './addresses.ts'
import { type Current, currentAddresses, giveFirstAddresses, setStandings } from './many-addresses.ts'
import { type SeenTarget, seenTargets, type Targets } from './seen-targets.ts'

/**
 * Makes every record that is not always public so, or not: a live recap mentions it or an editor lists it, and its
 * first episode has aired. Returns the tags of the lists that it thereby joins or leaves. It asks and writes for all
 * of them at once: a text may mention hundreds.
 */
export async function publishTargets({
  req,
  ...given
}: Targets & { req: PayloadRequest }): Promise<string[]> {
  const found = await seenTargets({ req, ...given })
  const current = await currentAddresses({ req, ids: found.flatMap(placesIds) })
  const standings = found.flatMap((target) =>
    placesIds(target).flatMap((place) => {
      const address = current.get(place)
      return address ? [{ id: address.id, isPublic: target.isSeen, begins: target.begins }] : []
    }),
  )
  await setStandings({ req, standings })
  const first = found.filter(({ id, isSeen }) => isSeen && !current.has(id))
  await giveFirstAddresses({ req, places: await placesOf({ req, targets: first }) })
  return found.filter((target) => hasChanged({ target, current })).flatMap(tagsOf)
}

/** The records whose first episode is the one given, as `collection:id`. */
export async function beginningWith({
  req,
  episode,
}: {
  req: PayloadRequest
  episode: string
}): Promise<string[]> {
  const found: string[] = []
  for (const collection of ['characters', 'songs'] as const) {
    const docs = await findIn({ req, collection, field: 'firstEpisode', values: [episode], select: {} })
    found.push(...docs.map(({ id }) => recordTag(collection, id)))
  }
  return found
}

async function placesOf({
  req,
  targets,
}: {
  req: PayloadRequest
  targets: readonly SeenTarget[]
}): Promise<Place[]> {
  const shows = await findIn({
    ...{ req, collection: 'shows', values: targets.map(({ show }) => show), select: { slug: true } },
  })
  const slugs = new Map(shows.map(({ id, slug }) => [id, slug]))
  return targets.map(({ collection, id, show, slug, begins }) => {
    const root = slugs.get(show ?? '')
    if (show && !root) throw new Error(`${collection} ${id}: its show ${show} is gone`)
    const path = content[collection].path({ show: root, slug: slug ?? undefined })
    return { collection, id, show: show ?? wholeSite, path, isPublic: true, begins }
  })
}

function hasChanged({
  target: { id, isSeen },
  current,
}: {
  target: SeenTarget
  current: ReadonlyMap<string, Current>
}): boolean {
  return (current.get(id)?.isPublic ?? false) !== isSeen
}

// A song has a second address, across shows.
function placesIds({ collection, id }: SeenTarget): string[] {
  return collection === 'songs' ? [id, workIdOf(id)] : [id]
}

function tagsOf({ collection, id, show }: SeenTarget): string[] {
  return expiries({ collection, id, live: { show, episodes: [], mentions: [] }, next: null })
}

import { content } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import type { CharactersPage } from '#core/model.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { findByIds } from './find-many.ts'
import { characterSelect, showSelect } from './map/docs.ts'
import { idOf } from './map/id-of.ts'
import { nameOf, toKnownCharacter } from './map/to-character.ts'
import { toFirstSeen } from './map/to-first-seen.ts'
import { toShow } from './map/to-show.ts'
import { readNamesPage } from './names-page.ts'
import { readPeople, toPerformers } from './people.ts'
import type { Reading } from './reading.ts'
import { readRelated } from './related.ts'
import { readRuns } from './runs.ts'

export const getCast = cachedFor(readCastAt)

/** The characters of a show, page by page. */
export async function readCastAt(
  reading: Reading,
  show: string,
  page: string,
): Promise<Answer<CharactersPage>> {
  return await answerBelow(reading, {
    records: [{ path: content.shows.path({ show }), collection: 'shows' }],
    compose: ([below = '']) => `${below}/characters`,
    page,
    read: async (current, list, [of]) => (of ? await readCast(current, { show: of.id, list }) : null),
  })
}

async function readCast(
  reading: Reading,
  { show, list }: { show: string; list: List },
): Promise<CharactersPage | null> {
  reading.tags.add(listTag('show', show))
  const found = await readNamesPage(reading, { list, collection: 'characters', show })
  if (!found) return null
  const [docs, shows, runs] = await Promise.all([
    findByIds(reading, { collection: 'characters', ids: found.ids, select: characterSelect }),
    findByIds(reading, { collection: 'shows', ids: [show], select: showSelect }),
    readRuns(reading, [show]),
  ])
  const boundary = runs.boundaryOf(show)
  const cast = found.ids.flatMap((id) => {
    const doc = docs.get(id)
    return doc ? [toKnownCharacter({ doc, orders: runs.orders, boundary })] : []
  })
  const people = await readPeople(
    reading,
    cast.flatMap(({ performers }) => performers.map(({ person }) => person)),
  )
  const firstOf = (id: string) => idOf(docs.get(id)?.firstEpisode)
  const related = await readRelated(reading, {
    docs: [],
    targets: [
      { collection: 'shows', id: show },
      ...found.ids.flatMap((id) => {
        const first = firstOf(id)
        return first ? [{ collection: 'episodes' as const, id: first }] : []
      }),
    ],
  })
  const owner = toShow({ doc: shows.get(show), related })
  if (!owner) return null
  return {
    path: list.path,
    show: owner,
    characters: cast.map((known) => ({
      id: known.id,
      title: nameOf(known),
      path: found.paths.get(known.id) ?? list.path,
      performers: toPerformers({ known, people }),
      firstSeen: toFirstSeen({ id: firstOf(known.id), runs, boundary, related }),
    })),
    paging: found.paging,
  }
}

import type { PayloadRequest } from 'payload'
import { exists } from './exists.ts'
import { largeId } from './large-id.ts'
import { authorCount, tagCount } from './large-recap.ts'
import { largeWriters } from './large-world.ts'
import { nameOf } from './names.ts'

/** The id of an author or tag by its place in the list. */
export function largeFileId({
  collection,
  place,
}: {
  collection: 'authors' | 'tags'
  place: number
}): string {
  return largeId(collection, place)
}

/** Writes what no season adds: who writes the songs, who writes about shows, and what recaps are filed under. */
export async function writeBeginning(req: PayloadRequest): Promise<void> {
  if (await exists({ req, collection: 'authors', id: largeFileId({ collection: 'authors', place: 0 }) }))
    return
  const write = { depth: 0, overrideAccess: true, req } as const
  for (const { id, name } of largeWriters()) {
    await req.payload.create({ collection: 'people', data: { id, name, slug: '' }, ...write })
  }
  for (let place = 0; place < authorCount; place += 1) {
    const id = largeFileId({ collection: 'authors', place })
    const data = { id, name: nameOf({ number: place, turn: 30 }), slug: '' }
    await req.payload.create({ collection: 'authors', data, ...write })
  }
  for (let place = 0; place < tagCount; place += 1) {
    const id = largeFileId({ collection: 'tags', place })
    const data = { id, name: tagNames[place] ?? `Subject ${place}`, slug: '' }
    await req.payload.create({ collection: 'tags', data, ...write })
  }
}

const tagNames =
  `Families|Music|Mysteries|Premieres|Finales|Weddings|Courtrooms|Small towns|Second chances|Secrets|
  Friendship|Kitchens|Work|Money|School|Weather|Letters|Reunions|Night|Travel|Recasting|Guest stars|Silence|Farewells`
    .split('|')
    .map((name) => name.trim())

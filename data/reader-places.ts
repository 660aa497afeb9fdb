import type { PayloadRequest } from 'payload'
import { isPlace } from '#core/edition.ts'
import type { Choices } from '#core/reader/choices.ts'
import { getDatabase } from './database.ts'

/** What a reader's account has of where she is in shows, by their ids. */
export async function listChoices({
  reader,
  req,
}: {
  reader: { id: string }
  req?: PayloadRequest
}): Promise<Choices> {
  const payload = req?.payload ?? (await getDatabase())
  const { docs } = await payload.find({
    collection: 'reader-places',
    where: { readerId: { equals: reader.id } },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, ...(req && { req }) },
  })
  return new Map(
    docs.map(({ showId, place, chosenAt }) => [
      showId,
      { place: isPlace(place) ? place : null, at: new Date(chosenAt).getTime() },
    ]),
  )
}

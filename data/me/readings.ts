import { getDatabase } from '../database.ts'

/** How far a reader has come in a recap, by its id: the paragraph, counted from 1, of how many. */
export type ReadingOfMine = { recap: string; paragraph: number; of: number; at: string }

/** So many of a reader's recaps are remembered. */
export const mostReadings = 200

/** What a reader has read last, the newest first. */
export async function listReadings({ reader }: { reader: { id: string } }): Promise<ReadingOfMine[]> {
  const payload = await getDatabase()
  const { docs } = await payload.find({
    collection: 'reader-readings',
    where: { readerId: { equals: reader.id } },
    sort: '-readAt',
    ...{ depth: 0, limit: mostReadings, pagination: false, overrideAccess: true },
  })
  return docs.map(({ recapId, paragraph, of, readAt }) => ({ recap: recapId, paragraph, of, at: readAt }))
}

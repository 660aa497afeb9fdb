import { transact } from '#acts/transact.ts'

/** Deletes a reader's account with everything that belongs to it. Answers whether there was one. */
export async function leave({ reader }: { reader: { id: string } }): Promise<boolean> {
  return await transact(async (req) => {
    const system = { depth: 0, overrideAccess: true, req } as const
    const { docs } = await req.payload.delete({
      collection: 'readers',
      where: { id: { equals: reader.id } },
      ...system,
    })
    return docs.length > 0
  })
}

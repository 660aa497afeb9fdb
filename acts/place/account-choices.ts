import type { PayloadRequest } from 'payload'
import { transact } from '#acts/transact.ts'
import { isPlace } from '#core/edition.ts'
import { type Choice, type Choices, mergeChoices } from '#core/reader/choices.ts'
import { listChoices } from '#data/reader-places.ts'
import type { ReaderPlace } from '#types'

type Shared = { choices: Choices; isChanged: boolean }

/**
 * Brings what a browser keeps and what a reader's account has together: of each show what was said last. Answers both
 * together, and whether that changed the account.
 */
export async function shareChoices({
  reader,
  choices,
}: {
  reader: { id: string }
  choices: Choices
}): Promise<Shared> {
  // Mostly there is nothing to write, and then nobody waits for a transaction.
  const known = await listChoices({ reader })
  const lacking = [...choices].filter(([show, { at }]) => at > (known.get(show)?.at ?? -1))
  if (lacking.length === 0) return { choices: mergeChoices(choices, known), isChanged: false }
  return await transact(async (req) => {
    const rows = await findRows(req, reader)
    const byShow = new Map(rows.map((row) => [row.showId, row]))
    for (const [show, choice] of lacking)
      await write({ req, reader, show, choice, row: byShow.get(show) ?? null })
    return { choices: mergeChoices(choices, await listChoices({ reader, req })), isChanged: true }
  })
}

async function findRows(req: PayloadRequest, reader: { id: string }): Promise<ReaderPlace[]> {
  const { docs } = await req.payload.find({
    collection: 'reader-places',
    where: { readerId: { equals: reader.id } },
    ...{ depth: 0, limit: 0, pagination: false, overrideAccess: true, req },
  })
  return docs
}

type Write = {
  req: PayloadRequest
  reader: { id: string }
  show: string
  choice: Choice
  row: ReaderPlace | null
}

async function write({ req, reader, show, choice, row }: Write): Promise<void> {
  if (row && new Date(row.chosenAt).getTime() >= choice.at) return
  const place = choice.place !== null && isPlace(choice.place) ? choice.place : 'none'
  const data = { place, chosenAt: new Date(choice.at).toISOString() }
  const system = { depth: 0, overrideAccess: true, req } as const
  if (row) await req.payload.update({ collection: 'reader-places', id: row.id, data, ...system })
  else
    await req.payload.create({
      collection: 'reader-places',
      data: { ...data, readerId: reader.id, showId: show },
      ...system,
    })
}

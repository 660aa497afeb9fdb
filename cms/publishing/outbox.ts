import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { now } from '#clock'
import { afterCommit, afterRollback } from '#cms/database/index.ts'
import { failPoint } from '#fail-point'
import { expireTags } from './revalidate.ts'

const key = Symbol.for('previously.process')
const shared = globalThis as { [key]?: string }

/** Names this process, so that the dispatcher knows the rows whose tags have already expired here. */
export function thisProcess(): string {
  shared[key] ??= randomUUID()
  return shared[key]
}

export type Consequence = {
  tags: readonly string[]
  /** The recap whose page is to be asked for after the change, and compared with what is live. */
  recap?: string
}

/**
 * Writes what is to happen after a change, in the change's own transaction, and lets the tags expire as soon
 * as it is committed, or may have been. The dispatcher does the rest, and all of it where this process dies in between.
 */
export async function writeOutbox({
  req,
  tags,
  recap,
}: Consequence & { req: PayloadRequest }): Promise<void> {
  if (tags.length === 0) return
  await req.payload.create({
    collection: 'outbox',
    data: {
      id: randomUUID(),
      tags: [...tags],
      recapId: recap ?? null,
      origin: thisProcess(),
      tries: 0,
      dueAt: now().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await afterCommit(req, async () => {
    await failPoint('committed')
    expireTags([...tags])
  })
  await afterRollback(req, (how) => {
    if (how === 'unknown') expireTags([...tags])
  })
}

import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { insertRows } from '#cms/database/index.ts'
import type { Act } from '#core/acts.ts'

/** Somebody of the staff, where it is not whoever sent the request. */
type Actor = { id: string; name: string }

const longest = 300

/** Writes a line of the audit log, in the transaction of what it is about. Without anybody it was the system. */
export async function recordAct({
  req,
  act,
  actor = staffOf(req),
}: {
  req: PayloadRequest
  act: Act
  actor?: Actor | null
}): Promise<void> {
  const row = {
    id: randomUUID(),
    who: actor?.name ?? 'Previously',
    whoId: actor?.id ?? null,
    system: actor === null,
    action: act.action,
    recordCollection: act.collection,
    recordId: act.id,
    title: act.title.slice(0, longest),
    fromRev: act.fromRev ?? null,
    toRev: act.toRev ?? null,
    detail: act.detail?.slice(0, longest) ?? null,
  }
  await insertRows({ req, collection: 'audit-log', rows: [row] })
}

function staffOf(req: PayloadRequest): Actor | null {
  return req.user?.collection === 'users' ? { id: req.user.id, name: req.user.name } : null
}

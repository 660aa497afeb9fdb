import type { Connection, mongo } from 'mongoose'
import { isMarkOfEnded, processMark } from '#cms/lease/processes.ts'

/** What a connection of ours tells the server of the process that has it. */
export function driverInfo(): mongo.DriverInfo {
  return { name: 'previously', platform: processMark() ?? '' }
}

type Found = { lsid?: { id?: unknown }; clientMetadata?: { platform?: string } }

/**
 * Ends the transactions of processes on this machine that were killed. By itself the server keeps them, and all that they
 * wrote locked, for a minute: nobody could save, and the lease could not be taken. Where it does not tell us, we wait.
 */
export async function endAbandoned(connection: Connection): Promise<void> {
  try {
    const admin = connection.getClient().db('admin')
    const open = await admin
      .aggregate<Found>([
        { $currentOp: { allUsers: false, idleSessions: true } },
        { $match: { transaction: { $exists: true }, active: false } },
      ])
      .toArray()
    const abandoned = open.filter(({ clientMetadata }) => isAbandoned(clientMetadata?.platform ?? ''))
    const ids = abandoned.flatMap(({ lsid }) => (lsid?.id ? [{ id: lsid.id }] : []))
    if (ids.length > 0) await admin.command({ killSessions: ids })
  } catch {
    // It may be forbidden.
  }
}

// The driver puts what we say behind what it says of itself.
function isAbandoned(platform: string): boolean {
  const mark = platform.split('|').at(-1) ?? ''
  return isMarkOfEnded(mark)
}

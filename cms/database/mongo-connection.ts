import type { Connection } from 'mongoose'
import { chain, DatabaseSetupError, DatabaseUnreachableError, isUnreachable } from '#cms/database/errors.ts'
import { driverInfo, endAbandoned } from '#cms/database/mongo-abandoned.ts'

const SELECTION_MS = 5000

/** Opens the connection and asks the server whether it can do transactions. A failure leaves nothing open. */
export async function openConnection(input: { connection: Connection; url: string }): Promise<void> {
  const { connection, url } = input
  try {
    await connection.openUri(url, {
      autoIndex: false,
      autoCreate: false,
      // Mongoose takes a clock that was set forward for a lost connection, and lets what it holds back run out of time.
      bufferCommands: false,
      serverSelectionTimeoutMS: SELECTION_MS,
      driverInfo: driverInfo(),
    })
    const hello = await connection.db?.admin().command({ hello: 1 })
    if (!hello?.setName && hello?.msg !== 'isdbgrid') throw notReplicated()
    await endAbandoned(connection)
  } catch (error) {
    await connection.close(true).catch(() => undefined)
    throw explained(error)
  }
}

function notReplicated(): DatabaseSetupError {
  return new DatabaseSetupError(
    'DATABASE_URL: this MongoDB is not a replica set and so has no transactions. One node is enough: start it with ' +
      '`mongod --replSet rs0` and run `mongosh --eval "rs.initiate()"` once.',
  )
}

function explained(error: unknown): unknown {
  const [first] = chain(error)
  const message = error instanceof Error ? error.message : String(error)
  if (first && 'reason' in first && hasUninitiatedMember(first.reason)) return notReplicated()
  if (isUnreachable(error))
    return new DatabaseUnreachableError(`MongoDB does not answer: ${message}`, { cause: error })
  if (chain(error).some((link) => unreadable.has(String(link.name)) || refused.has(Number(link.code)))) {
    return new DatabaseSetupError(`DATABASE_URL: ${message}`, { cause: error })
  }
  return error
}

// A member of a set that nobody has initiated yet.
function hasUninitiatedMember(reason: unknown): boolean {
  const servers = (reason as { servers?: Map<string, { type: string }> } | undefined)?.servers
  return [...(servers?.values() ?? [])].some(({ type }) => type === 'RSGhost')
}

const unreadable = new Set(['MongoParseError', 'MongoRuntimeError', 'MongoInvalidArgumentError'])

// Unauthorized, AuthenticationFailed, Atlas' "bad auth"
const refused = new Set([13, 18, 8000])

/** The settings or the server cannot work as they are: trying again does not help. */
export class DatabaseSetupError extends Error {
  override name = 'DatabaseSetupError'
}

/** The database does not answer now; the same call may succeed later. */
export class DatabaseUnreachableError extends Error {
  override name = 'DatabaseUnreachableError'
  status = 503
}

/** A write waited for the write queue longer than anything should. */
export class QueueTimeoutError extends Error {
  override name = 'QueueTimeoutError'
  status = 503

  constructor(wanted: string, seconds: number) {
    super(
      `The write to "${wanted}" waited ${seconds} s for another transaction. If it was made inside that ` +
        'transaction (in a hook, for example), it must be given the same req.',
    )
  }
}

/** The database went away while a transaction was being committed: nobody knows whether it was. */
export class CommitUnknownError extends Error {
  override name = 'CommitUnknownError'
  status = 503

  constructor(cause: unknown) {
    super('The database went away while a transaction was being committed.', { cause })
  }
}

/** A hook or an operation wrote past the transaction that it runs in. */
export class NestedWriteError extends Error {
  override name = 'NestedWriteError'

  constructor(wanted: string) {
    super(`The write to "${wanted}" was made inside a transaction but outside of its req: pass req on.`)
  }
}

/** The transaction had ended before this call: what was written in it is not stored. */
export class TransactionLostError extends Error {
  override name = 'TransactionLostError'

  constructor(cause: unknown) {
    super(
      'Nothing was stored: an inner call failed and rolled the transaction back, and its error was caught.',
      { cause },
    )
  }
}

/** Does this error say that the database is out of reach for now? */
export function isUnreachable(error: unknown): boolean {
  return chain(error).some((link) => unreachable.has(link.name ?? '') || link.code === 'SQLITE_BUSY')
}

/** Does this error say that a transaction may have been committed, or not? */
export function isOutcomeUnknown(error: unknown): boolean {
  return chain(error).some(({ name }) => name === 'CommitUnknownError')
}

/** Does this error say that a disk is full, the database's or that of the files? */
export function isDiskFull(error: unknown): boolean {
  return chain(error).some(({ code }) => full.has(String(code)))
}

/** Does this error say that a setting or the server itself is wrong, so that the process should end? */
export function isSetupError(error: unknown): error is Error {
  return chain(error)[0]?.name === 'DatabaseSetupError'
}

/** The field whose value the database could make nothing of, or null where that was not the fault. */
export function unfitField(error: unknown): string | null {
  const unfit = chain(error).find(({ name }) => name === 'CastError') as { path?: unknown } | undefined
  return unfit ? String(unfit.path) : null
}

type Link = { name?: string; code?: unknown; cause?: unknown }

// SQLite cannot make its shared memory larger, and MongoDB's OutOfDiskSpace.
const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '14031'])

const unreachable = new Set([
  'CommitUnknownError',
  'DatabaseUnreachableError',
  'QueueTimeoutError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongooseServerSelectionError',
])

/** The error and its causes, outermost first; names are compared because modules may exist twice. */
export function chain(error: unknown): Link[] {
  const links: Link[] = []
  for (let link = error; link && typeof link === 'object' && links.length < 10; ) {
    links.push(link)
    link = 'cause' in link ? link.cause : undefined
  }
  return links
}

import type { Adapter } from 'next-auth/adapters'
import { adapterAccounts } from './adapter-accounts.ts'
import { adapterReaders } from './adapter-readers.ts'
import { adapterSessions } from './adapter-sessions.ts'
import { adapterTokens } from './adapter-tokens.ts'

/**
 * Where next-auth keeps readers: over Payload's Local API, the same on both databases. A plain object, since it copies
 * the properties of what it is given, and those of a class lie on its prototype.
 */
export const adapter: Adapter = {
  ...adapterReaders,
  ...adapterAccounts,
  ...adapterSessions,
  ...adapterTokens,
}

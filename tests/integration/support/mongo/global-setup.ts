import { existsSync } from 'node:fs'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'

/** One real server as a replica set of one node for the whole run; each test file has a database of its own. */
export default async function replicaSet(project: TestProject): Promise<() => Promise<void>> {
  const binary = process.env.MONGOMS_SYSTEM_BINARY
  if (!binary || !existsSync(binary)) {
    throw new Error(
      'SKIPPED: integration on MongoDB. Set MONGOMS_SYSTEM_BINARY to the mongod of MongoDB 6 or later.',
    )
  }
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false'
  const set = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    // By itself it keeps what was dropped for five minutes, and may not open that many files. Backups take seconds.
    instanceOpts: [{ args: parameters({ enableTestCommands: 1, minSnapshotHistoryWindowInSeconds: 60 }) }],
  })
  project.provide('mongoUrl', set.getUri())
  return async () => {
    await set.stop()
  }
}

function parameters(values: Record<string, number>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`])
}

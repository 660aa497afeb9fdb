import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

/** Playwright's global setup on MongoDB: a replica set of one node for the whole run. */
export default async function replicaSet(): Promise<() => Promise<void>> {
  const set = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    // By itself it keeps what was dropped for five minutes, and may not open that many files. Backups take seconds.
    instanceOpts: [{ args: ['--setParameter', 'minSnapshotHistoryWindowInSeconds=60'] }],
  })
  process.env.E2E_MONGO_URL = set.getUri()
  return async () => {
    await set.stop()
  }
}

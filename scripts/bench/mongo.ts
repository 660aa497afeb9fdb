import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findMongod } from '../run/find-mongod.mjs'

/** A MongoDB server of its own, as a replica set of one node. */
export async function startMongo(): Promise<{ url: string; stop: () => Promise<void> }> {
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false'
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary: findMongod().path },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  const url = new URL(set.getUri())
  url.pathname = '/bench'
  return {
    url: url.href,
    stop: async () => {
      await set.stop()
    },
  }
}

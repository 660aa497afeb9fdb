import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { createConnection } from 'mongoose'
import { findMongod } from '../run/find-mongod.mjs'

export type BenchMongo = {
  url: string
  /** Has it write down what it was given, as it does once a minute, so that it does not do so while it is measured. */
  settle: () => Promise<void>
  stop: () => Promise<void>
}

/** A MongoDB server of its own, as a replica set of one node. */
export async function startMongo(): Promise<BenchMongo> {
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK ??= 'false'
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary: findMongod().path },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  const url = new URL(set.getUri())
  url.pathname = '/bench'
  return {
    url: url.href,
    settle: async () => {
      const connection = await createConnection(url.href).asPromise()
      await connection.db?.admin().command({ fsync: 1 })
      await connection.close()
    },
    stop: async () => {
      await set.stop()
    },
  }
}

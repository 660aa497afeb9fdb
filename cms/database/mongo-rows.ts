import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import type { WriteRows } from '#cms/database/rows.ts'

export function insertMongoRows(adapter: MongooseAdapter): WriteRows {
  return async ({ collection, rows, req }) => {
    const documents = rows.map(({ id: _id, ...fields }) => ({ _id, ...fields }))
    await adapter.collections[collection]?.insertMany(documents, { session: await sessionOf(adapter, req) })
  }
}

export function updateMongoRows(adapter: MongooseAdapter): WriteRows {
  return async ({ collection, rows, req }) => {
    const changes = rows.map(({ id: _id, ...fields }) => ({
      updateOne: { filter: { _id }, update: { $set: fields } },
    }))
    const session = await sessionOf(adapter, req)
    await adapter.collections[collection]?.bulkWrite(changes, { session, timestamps: false })
  }
}

async function sessionOf(adapter: MongooseAdapter, req: PayloadRequest) {
  const id = await req.transactionID
  return id ? adapter.sessions[id] : undefined
}

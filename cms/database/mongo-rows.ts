import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { InsertRows } from '#cms/database/rows.ts'

export function insertMongoRows(adapter: MongooseAdapter): InsertRows {
  return async ({ collection, rows, req }) => {
    const id = await req.transactionID
    const session = id ? adapter.sessions[id] : undefined
    const documents = rows.map(({ id: _id, ...fields }) => ({ _id, ...fields }))
    await adapter.collections[collection]?.insertMany(documents, { session })
  }
}

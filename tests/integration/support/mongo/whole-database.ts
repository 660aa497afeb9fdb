import mongoose from 'mongoose'

export type Document = { [field: string]: unknown }

/** All documents of a database by collection, each collection by id. */
export type Documents = Record<string, Document[]>

/** Loads a fixture into an empty database, and answers it. */
export async function fillMongo({ url, packed }: { url: string; packed: Buffer }): Promise<Documents> {
  const documents: Documents = mongoose.mongo.BSON.EJSON.parse(packed.toString(), { relaxed: false })
  const connection = await mongoose.createConnection(url).asPromise()
  for (const [collection, rows] of Object.entries(documents))
    await connection.db?.collection(collection).insertMany(rows)
  await connection.close()
  return await readMongo(url)
}

/** Reads a whole database. */
export async function readMongo(url: string): Promise<Documents> {
  const connection = await mongoose.createConnection(url).asPromise()
  const documents: Documents = {}
  for (const collection of (await connection.db?.collections()) ?? []) {
    const rows = await collection.find().sort({ _id: 1 }).toArray()
    if (rows.length > 0) documents[collection.collectionName] = rows
  }
  await connection.close()
  return documents
}

import { cp } from 'node:fs/promises'
import mongoose from 'mongoose'
import { databaseName } from '#tests/e2e/support/database.ts'
import type { Settings } from '#tests/e2e/support/settings.ts'

/** Copies the records and files of a server that is down to the empty ones of another. */
export async function copyDemo({ from, to }: { from: Settings; to: Settings }): Promise<void> {
  await cp(String(from.VAR_DIR), String(to.VAR_DIR), { recursive: true })
  if (databaseName() === 'mongo') await copyDatabase(String(from.DATABASE_URL), String(to.DATABASE_URL))
}

// Indexes are made by whoever starts on it.
async function copyDatabase(from: string, to: string): Promise<void> {
  const db = new URL(to).pathname.slice(1)
  const connection = await mongoose.createConnection(from).asPromise()
  try {
    for (const { name } of await connection.listCollections()) {
      await connection
        .collection(name)
        .aggregate([{ $out: { db, coll: name } }])
        .toArray()
    }
  } finally {
    await connection.close()
  }
}

import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'

/** The database that this run is on, from `E2E_DATABASE`. */
export function databaseName(): 'sqlite' | 'mongo' {
  const name = process.env.E2E_DATABASE || 'sqlite'
  if (name === 'sqlite' || name === 'mongo') return name
  throw new Error('E2E_DATABASE should be sqlite or mongo')
}

/** `DATABASE_URL` of a new empty database; empty for SQLite, whose file lies in the server's VAR_DIR. */
export function newDatabaseUrl(): string {
  if (databaseName() === 'sqlite') return ''
  const url = new URL(String(process.env.E2E_MONGO_URL))
  url.pathname = `/e2e_${randomUUID().slice(0, 8)}`
  return url.href
}

/** Ends a database of this run on MongoDB, which holds some hundred files open for each. */
export async function dropDatabase(url: string): Promise<void> {
  if (databaseName() === 'sqlite') return
  const own = new URL(String(process.env.E2E_MONGO_URL))
  own.pathname = new URL(url).pathname
  const connection = await mongoose.createConnection(own.href).asPromise()
  await connection.dropDatabase().finally(() => connection.close())
}

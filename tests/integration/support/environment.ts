import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { afterAll, inject } from 'vitest'

// Runs before a test file is loaded, and so before anything reads the environment.
declare module 'vitest' {
  interface ProvidedContext {
    sqliteTemplate: string
    mongoUrl: string
  }
}

const folder = mkdtempSync(join(tmpdir(), 'previously-worker-'))
const onMongo = process.env.TEST_DATABASE === 'mongo'

Object.assign(process.env, {
  PAYLOAD_SECRET: 'a-secret-for-tests-that-nobody-else-uses',
  SITE_URL: 'http://localhost:3000',
  VAR_DIR: folder,
  DATABASE_URL: onMongo ? mongoUrl() : '',
  FAIL_AT: '',
  SMTP_URL: '',
  MAIL_FROM: '',
})
if (!onMongo) copyFileSync(inject('sqliteTemplate'), join(folder, 'previously.db'))

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (onMongo) await dropDatabases()
})

// The server holds some hundred files open for each, and ends when it may open no more.
async function dropDatabases(): Promise<void> {
  const url = new URL(inject('mongoUrl'))
  const own = new URL(String(process.env.DATABASE_URL)).pathname.slice(1)
  const connection = await mongoose.createConnection(url.toString()).asPromise()
  const { databases } = await connection.listDatabases()
  for (const { name } of databases) {
    if (name.startsWith(own)) await connection.getClient().db(name).dropDatabase()
  }
  await connection.close()
}

function mongoUrl(): string {
  const url = new URL(inject('mongoUrl'))
  url.pathname = `/t-${randomUUID()}`
  // Nobody need say that it is a replica set: the server is asked. By the name a fault is made for this file alone.
  url.search = `appName=${randomUUID()}`
  return url.toString()
}

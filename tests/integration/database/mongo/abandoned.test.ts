import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openConnection } from '#cms/database/mongo-connection.ts'

const url = new URL(inject('mongoUrl'))
url.pathname = `/t-${randomUUID()}`
const connection = mongoose.createConnection()

const dying = `
  const { default: mongoose } = await import('mongoose')
  const { openConnection } = await import('${resolve('cms/database/mongo-connection.ts')}')
  const connection = mongoose.createConnection()
  await openConnection({ connection, url: process.argv[1] })
  const session = await connection.startSession()
  session.startTransaction()
  await connection.collection('things').updateOne({ name: 'one' }, { $set: { by: 'the dead' } }, { session })
  process.stdout.write('written')
  if (process.argv[2] === 'dies') process.kill(process.pid, 'SIGKILL')
`

beforeAll(async () => {
  await openConnection({ connection, url: url.href })
  await connection.collection('things').insertOne({ name: 'one' })
})

afterAll(async () => {
  await connection.dropDatabase()
  await connection.close()
})

function start(how: 'dies' | 'lives') {
  return spawn(process.execPath, ['--input-type=module', '-e', dying, url.href, how], { cwd: process.cwd() })
}

/** Writes as a process does that starts now. */
async function write(by: string): Promise<string> {
  const next = mongoose.createConnection()
  await openConnection({ connection: next, url: url.href })
  await next.collection('things').updateOne({ name: 'one' }, { $set: { by } })
  await next.close()
  return 'written'
}

const soon = 3000

it('what a killed process had written and not committed is free for whoever starts next', async () => {
  await once(start('dies'), 'close')
  expect(await Promise.race([write('the next'), wait(soon, 'waits')])).toBe('written')
  expect(await connection.collection('things').findOne({})).toMatchObject({ by: 'the next' })
})

it('what a process that runs has not committed yet is left to it', async () => {
  const child = start('lives')
  await once(child.stdout, 'data')
  const writing = write('another')
  expect(await Promise.race([writing, wait(soon, 'waits')])).toBe('waits')
  child.kill('SIGKILL')
  await once(child, 'close')
  await write('the next')
  await writing
})

import { beforeEach, expect, test } from 'vitest'
import './environment.ts'
import { readiness } from '#cms/http/readiness.ts'
import { readyAnswer } from '#cms/http/ready-answer.ts'
import { noteFailure, noteSuccess } from '#cms/operations/note-job.ts'
import { noteMail } from '#cms/operations/note-mail.ts'
import { observed } from '#cms/operations/observed.ts'
import { env } from '#env'

const now = 1_700_000_000_000
const token = 'a-token-for-operations'
const settings = env as { OPERATIONS_TOKEN?: string }
const shared = globalThis as { [key: symbol]: unknown }

beforeEach(() => {
  settings.OPERATIONS_TOKEN = token
  Object.assign(readiness(), { database: true, writeProblem: null, tickedAt: now - 1000, stuck: 0 })
  Object.assign(observed().backlog, { overdue: 0, outboxAge: 0 })
  observed().jobs.clear()
  observed().mail.last = null
  delete shared[Symbol.for('previously.cache')]
})

async function ask(authorization = `Bearer ${token}`) {
  const response = await readyAnswer({ headers: new Headers({ authorization }), now })
  return { status: response.status, body: await response.json() }
}

test('a process that can do its work is ready', async () => {
  const well = { ok: true, reasons: [] }
  expect(await ask()).toMatchObject({
    status: 200,
    body: { ready: true, database: well, cache: well, dispatcher: well, jobs: well, mail: well },
  })
})

const strangers = ['', 'Bearer ', `Bearer ${token}x`, token, `Basic ${token}`]

test.each(strangers)('to whoever has not the token it says nothing more: %j', async (authorization) => {
  expect(await ask(authorization)).toEqual({ status: 200, body: { ready: true } })
  readiness().stuck = 1
  expect(await ask(authorization)).toEqual({ status: 503, body: { ready: false } })
})

test.each(['', 'Bearer ', 'Bearer undefined'])('where no token is set nobody has it: %j', async (given) => {
  settings.OPERATIONS_TOKEN = undefined
  expect((await ask(given)).body).toEqual({ ready: true })
})

test('without the database it is not ready', async () => {
  readiness().database = false
  expect(await ask()).toMatchObject({ status: 503, body: { ready: false, database: { ok: false } } })
})

test('a database that takes nothing is told with why, and leaves the process not ready', async () => {
  readiness().writeProblem = 'the disk is full'
  const reasons = ['Nothing can be stored: the disk is full.']
  expect(await ask()).toMatchObject({ status: 503, body: { ready: false, database: { ok: false, reasons } } })
})

test('a dispatcher that has been silent for more than five seconds is not alive', async () => {
  readiness().tickedAt = now - 5001
  const { status, body } = await ask()
  expect([status, body.dispatcher.reasons]).toEqual([503, [expect.stringContaining('for 5 s')]])
  readiness().tickedAt = 0
  expect((await ask()).body.dispatcher.reasons).toEqual([expect.stringContaining('since the start')])
})

test('a page that could not be brought up to date is told', async () => {
  readiness().stuck = 2
  const { status, body } = await ask()
  expect([status, body.dispatcher.stuck, body.dispatcher.ok]).toEqual([503, 2, false])
  expect(body.dispatcher.reasons[0]).toContain('2 saved changes were not seen')
})

test('a schedule that still waits after its time is told', async () => {
  observed().backlog.overdue = 1
  const { status, body } = await ask()
  expect([status, body.jobs.reasons[0]]).toEqual([503, expect.stringContaining('1 schedule waits')])
})

test('a mail that was not sent is told, without whom it was for, and leaves the process ready', async () => {
  noteMail('The mail server refused it: 550 <ivy@bombshell.example> unknown')
  const { status, body } = await ask()
  expect([status, body.mail.last, body.mail.ok]).toEqual([200, 'failed', false])
  expect(body.mail.reasons[0]).toMatch(/not sent: .*550 <\[mail\]> unknown/)
  noteMail(null)
  expect((await ask()).body.mail).toMatchObject({ ok: true, last: 'sent', reasons: [] })
})

test('a job that failed says why until it succeeds', async () => {
  noteFailure('drips', new Error('Failed query: update drips\nparams: Ivy gets the part'))
  noteFailure('pictures', new Error('no such file'))
  const { status, body } = await ask()
  expect([status, body.jobs.ok]).toEqual([200, false])
  expect(body.jobs.reasons).toEqual(['The last run of drips failed: A query failed'])
  expect(body.jobs.ran.pictures.failed.reason).toBe('no such file')
  noteSuccess('drips')
  expect((await ask()).body.jobs).toMatchObject({ ok: true, ran: { drips: { failed: null } } })
})

test.each([
  ['EROFS', 'EROFS'],
  ['ENOSPC', 'the disk is full'],
])('a cache that cannot be written is told with how much it holds: %s', async (problem, words) => {
  const state = { memory: { count: 1, bytes: 9 }, disk: { count: 3, bytes: 4096 }, problem }
  shared[Symbol.for('previously.cache')] = { tally: {}, state: async () => state }
  expect((await ask()).body.cache).toEqual({
    ok: false,
    reasons: [`Pages cannot be kept: ${words}.`],
    entries: 3,
    bytes: 4096,
  })
})

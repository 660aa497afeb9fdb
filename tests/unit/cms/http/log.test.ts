import { APIError, Forbidden, logError, type Payload, ValidationError } from 'payload'
import { type DestinationStream, pino } from 'pino'
import { expect, test } from 'vitest'
import './environment.ts'
import { logger } from '#cms/http/log.ts'
import { requestContext } from '#cms/http/request-context.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is logged is what a test asserts
type Line = any

/** The lines of a log as production has it. */
function recorder() {
  const lines: Line[] = []
  const stream: DestinationStream = { write: (text) => void lines.push(JSON.parse(text)) }
  return { lines, log: pino({ ...logger.options }, stream) }
}

/** What the built server logs of an error that ends a request: there no class name is known. */
function linesOf(err: unknown): Line[] {
  const { lines, log } = recorder()
  logError({
    err: err as Error,
    payload: { config: { loggingLevels: {} }, logger: log } as unknown as Payload,
  })
  return lines
}

test('a line is JSON with a level in words, a time and nothing about the machine', () => {
  const { lines, log } = recorder()
  log.warn('outbox 1: not seen on its page')
  expect(lines).toEqual([
    { level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'outbox 1: not seen on its page' },
  ])
})

test('what is logged for a request carries its id, also in work that goes on meanwhile', async () => {
  const { lines, log } = recorder()
  await requestContext().run('0a1b2c3d', async () => {
    await Promise.resolve()
    log.info('one')
  })
  log.info('two')
  expect(lines.map(({ request }) => request)).toEqual(['0a1b2c3d', undefined])
})

const errors = [{ path: 'slug', message: '“After the callback” has it.' }]

test.each([
  ['Payload’s own 403', new Forbidden(), { status: 403 }],
  ['Payload’s own 400', new ValidationError({ errors }), { status: 400, fields: ['slug'] }],
  ['a 401', new APIError('Who are you?', 401), { status: 401 }],
  ['a 409 of ours', new APIError('Nora saved this recap.', 409, null, true), { status: 409 }],
  ['a 499', new APIError('Gone away.', 499), { status: 499 }],
])('a refusal, %s, is one line of information without its words and a stack', (_, error, expected) => {
  const lines = linesOf(error)
  expect(lines).toMatchObject([{ level: 'info', msg: 'A request was refused.', ...expected }])
  expect(JSON.stringify(lines)).not.toMatch(/\bat .+:\d+|stack|Nora|callback/)
})

test.each([
  ['a 500', new APIError('Broken.', 500)],
  ['a 503', Object.assign(new Error('No database.'), { status: 503 })],
  ['an error of no status', new TypeError('x is not a function')],
  ['a status that is none', Object.assign(new Error('?'), { status: 'late' })],
])('%s stays an error with its stack', (_, err) => {
  const { message } = err
  expect(linesOf(err)).toMatchObject([
    { level: 'error', msg: message, err: { message, stack: expect.stringMatching(/^\s+at /) } },
  ])
})

test('a refusal that stopped work of our own stays an error, with what was being done', () => {
  const { lines, log } = recorder()
  log.error({ err: new APIError('No headline.', 400), msg: 'recaps 1 could not go live' })
  expect(lines).toMatchObject([{ level: 'error', msg: 'recaps 1 could not go live', err: { status: 400 } }])
})

const text = 'Ivy gets the part'

test.each([
  Object.assign(new Error(`Failed query: insert into "recaps" values (?)\nparams: ${text}`), {
    params: [text],
  }),
  Object.assign(new Error(`E11000 duplicate key error: dup key: { slug: "${text}" }`), {
    keyValue: { slug: text },
  }),
  new Error('outer', {
    cause: new Error(`Cast to date failed for value "${text}" (type string) at path "at"`),
  }),
  new ValidationError({ errors: [{ path: 'headline', message: text }] }),
])('an error of the log holds nothing of what was to be written: %#', (err) => {
  const { lines, log } = recorder()
  log.error({ err, msg: 'it failed' })
  log.error(err)
  expect(lines.length).toBe(2)
  expect(JSON.stringify(lines)).not.toContain(text)
})

test('whoever is named in an error is not in the log', () => {
  const { lines, log } = recorder()
  log.error(new Error('550 <ivy@bombshell.example> is unknown to 192.0.2.1'))
  expect(lines[0].msg).toBe('550 <[mail]> is unknown to [address]')
  expect(JSON.stringify(lines)).not.toMatch(/ivy|192\.0/)
})

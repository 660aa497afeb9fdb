import { APIError, Forbidden, logError, type Payload, ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { refusalsInOneLine } from '#cms/http/log.ts'

type Line = { level: string; args: unknown[] }

// As pino calls the hook: `this` is the logger, and what the hook calls on it comes through the hook again.
function recorder() {
  const lines: Line[] = []
  const logger: Record<string, (...args: [unknown]) => void> = {}
  for (const level of ['info', 'warn', 'error']) {
    const write = (...args: unknown[]) => lines.push({ level, args })
    logger[level] = (...args) => Reflect.apply(refusalsInOneLine, logger, [args, write, 0])
  }
  return { lines, logger }
}

/** What the built server logs of an error that ends a request: there no class name is known. */
function linesOf(err: unknown): Line[] {
  const { lines, logger } = recorder()
  logError({ err: err as Error, payload: { config: { loggingLevels: {} }, logger } as unknown as Payload })
  return lines
}

test.each([
  ['Payload’s own 403', new Forbidden(), 'You are not allowed to perform this action.'],
  ['Payload’s own 400', new ValidationError({ errors: [{ path: 'slug', message: 'x' }] }), /invalid.*slug/],
  ['a 401', new APIError('Who are you?', 401), 'Who are you?'],
  ['a 409 of ours', new APIError('Nora saved this recap.', 409, null, true), 'Nora saved this recap.'],
  ['a 428 of ours', new APIError('Name the revision.', 428, null, true), 'Name the revision.'],
  ['a 499', new APIError('Gone away.', 499), 'Gone away.'],
])('a refusal, %s, is one line of information without a stack', (_, error, message) => {
  const lines = linesOf(error)
  expect(lines).toEqual([{ level: 'info', args: [expect.stringMatching(message)] }])
  expect(JSON.stringify(lines)).not.toMatch(/\bat .+:\d+|stack/)
})

test.each([
  ['a 500', new APIError('Broken.', 500)],
  ['a 503', Object.assign(new Error('No database.'), { status: 503 })],
  ['an error of no status', new TypeError('x is not a function')],
  ['a status that is none', Object.assign(new Error('?'), { status: 'late' })],
])('%s stays an error with its stack', (_, err) => {
  expect(linesOf(err)).toEqual([{ level: 'error', args: [{ err }] }])
})

test('a refusal that stopped work of our own stays an error, with what was being done', () => {
  const { lines, logger } = recorder()
  const given = { err: new APIError('No headline.', 400), msg: 'recaps 1 could not go live' }
  logger.error?.(given)
  expect(lines).toEqual([{ level: 'error', args: [given] }])
})

test('words are written as they come', () => {
  const { lines, logger } = recorder()
  logger.warn?.('outbox 1: shows an old page')
  expect(lines).toEqual([{ level: 'warn', args: ['outbox 1: shows an old page'] }])
})

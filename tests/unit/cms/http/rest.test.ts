import { expect, test } from 'vitest'
import './environment.ts'
import { CommitUnknownError } from '#cms/database/errors.ts'
import { DatabaseUnreachableError } from '#cms/database/index.ts'
import { keepFailure } from '#cms/http/failure.ts'
import { guardRest } from '#cms/http/rest.ts'

type Answer = (request: Request, attempt: number) => Response | Promise<Response>

const conflict = Object.assign(new Error('WriteConflict'), { code: 112 })

// As Payload does it: the error becomes an answer, and a hook is told.
async function failWith({
  request,
  error,
  status = 500,
}: {
  request: Request
  error: unknown
  status?: number
}) {
  await keepFailure({ error, req: request } as unknown as Parameters<typeof keepFailure>[0])
  return Response.json({ errors: [{ message: 'Something went wrong.' }] }, { status })
}

async function call({ answer, body = '{}' }: { answer: Answer; body?: string }) {
  let attempts = 0
  const handler = guardRest(async (request: Request) => {
    attempts += 1
    return answer(request, attempts)
  })
  const headers = { 'content-type': 'application/json' }
  const response = await handler(
    new Request('http://127.0.0.1/api/recaps', { method: 'POST', body, headers }),
    {},
  )
  return { attempts, response, text: await response.text() }
}

test('every answer is private and not to be stored', async () => {
  const headers = { 'cache-control': 'public, max-age=60' }
  const { response } = await call({ answer: () => new Response('x', { headers }) })
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test('a request whose transaction met another one is run again with its whole body', async () => {
  const bodies: string[] = []
  const { attempts, response } = await call({
    body: '{"headline":"É"}',
    answer: async (request, attempt) => {
      bodies.push(await request.text())
      return attempt < 3 ? failWith({ request, error: conflict }) : Response.json({ doc: {} })
    },
  })
  expect([attempts, response.status]).toEqual([3, 200])
  expect(new Set(bodies)).toEqual(new Set(['{"headline":"É"}']))
})

test('a conflict that never ends is answered 503', async () => {
  const { response } = await call({ answer: (request) => failWith({ request, error: conflict }) })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
}, 20_000)

test('a refusal is not run again', async () => {
  const { attempts, response } = await call({
    answer: (request) => failWith({ request, error: new Error('stale'), status: 409 }),
  })
  expect([attempts, response.status]).toEqual([1, 409])
})

test('a database out of reach is answered 503', async () => {
  const error = new DatabaseUnreachableError('connect ECONNREFUSED')
  const { attempts, response, text } = await call({ answer: (request) => failWith({ request, error }) })
  expect([attempts, response.status]).toEqual([1, 503])
  expect(text).not.toContain('ECONNREFUSED')
  expect(text).toContain('Nothing was stored')
})

test('a full disk is named, the database’s or that of the files, and nothing was stored', async () => {
  for (const code of ['SQLITE_FULL', 'ENOSPC']) {
    const error = new Error('Failed query', { cause: Object.assign(new Error('full'), { code }) })
    const { response, text } = await call({ answer: (request) => failWith({ request, error }) })
    expect(response.status, code).toBe(507)
    expect(text).toContain('The disk of the server is full. Nothing was stored.')
  }
})

test('where nobody knows whether it was stored nobody is told that it was not', async () => {
  const error = new CommitUnknownError(new Error('connection closed'))
  const { response, text } = await call({ answer: (request) => failWith({ request, error }) })
  expect(response.status).toBe(503)
  expect(text).toContain('see whether it was')
  expect(text).not.toContain('Nothing was stored')
})

test('an error that is thrown reaches no client', async () => {
  const { response, text } = await call({
    answer: () => {
      throw new Error('secret at /srv/file.ts:1')
    },
  })
  expect([response.status, text]).toEqual([500, '{"errors":[{"message":"Something went wrong."}]}'])
})

test('what Payload cannot parse is the client’s fault', async () => {
  const { response } = await call({ answer: (request) => failWith({ request, error: new SyntaxError('x') }) })
  expect(response.status).toBe(400)
})

test('what Payload has not built is not there', async () => {
  expect((await call({ answer: () => new Response(null, { status: 501 }) })).response.status).toBe(404)
})

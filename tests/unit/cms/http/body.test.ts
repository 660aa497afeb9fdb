import { expect, test } from 'vitest'
import { readBody } from '#cms/http/body.ts'

const json = { 'content-type': 'application/json' }
const megabyte = 1024 * 1024

type Given = { body: BodyInit; headers?: Record<string, string> }

function send({ body, headers = json }: Given): Request {
  const init: RequestInit & { duplex: string } = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://127.0.0.1/api/recaps', init)
}

function endless() {
  const state = { sent: 0 }
  const stream = new ReadableStream({
    pull(controller) {
      state.sent += megabyte
      controller.enqueue(new Uint8Array(megabyte).fill(0x20))
    },
  })
  return { state, stream }
}

test('a body comes back whole', async () => {
  const body = await readBody(send({ body: '{"headline":"É"}' }))
  expect(Buffer.from(body ?? []).toString()).toBe('{"headline":"É"}')
})

test('a request without a body has none', async () => {
  expect(await readBody(new Request('http://127.0.0.1/api/recaps'))).toBeUndefined()
})

test('a body that says it is too long is refused unread', async () => {
  const { state, stream } = endless()
  const headers = { ...json, 'content-length': String(20 * megabyte) }
  await expect(readBody(send({ body: stream, headers }))).rejects.toThrow('at most 4 MB')
  expect(state.sent).toBeLessThanOrEqual(megabyte)
})

test('a body that does not say how long it is is refused as soon as it is too long', async () => {
  const { state, stream } = endless()
  await expect(readBody(send({ body: stream }))).rejects.toThrow('at most 4 MB')
  expect(state.sent).toBeLessThan(8 * megabyte)
})

test('an upload may be longer, up to a limit of its own', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await readBody(send({ body: 'x'.repeat(5 * megabyte), headers })))?.byteLength).toBe(5 * megabyte)
  await expect(readBody(send({ body: endless().stream, headers }))).rejects.toThrow('at most 25 MB')
})

test.each(['null', '1', '"text"', '[]', '  [1]'])('JSON that is no object is refused: %s', async (body) => {
  await expect(readBody(send({ body }))).rejects.toThrow('must be a JSON object')
})

test.each(['{}', ' \n{"a":1}', ''])('an object, or nothing, is let through: %j', async (body) => {
  await expect(readBody(send({ body }))).resolves.not.toThrow()
})

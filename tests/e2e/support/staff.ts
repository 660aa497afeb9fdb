import type { Server } from '#tests/e2e/support/server.ts'

export type ApiCall = { method?: string; path: string; json?: unknown; body?: BodyInit; base?: number }

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is what a test asserts
export type ApiReply = { status: number; body: any }

/** Calls the REST API as somebody of the staff; throws where the answer is no success, unless it is expected. */
export type Staff = (call: ApiCall & { expect?: number }) => Promise<ApiReply>

/** Makes the first user of an empty publication, an admin, and signs in. */
export async function firstAdmin(server: Server): Promise<Staff> {
  const { email, password } = server.editor
  await send({
    server,
    path: '/users/first-register',
    method: 'POST',
    json: { name: 'Nora Vance', role: 'admin', email, password },
  })
  return await signIn(server)
}

/** Signs in as the editor of the server's settings. */
export async function signIn(server: Server): Promise<Staff> {
  const { email, password } = server.editor
  const { body } = await send({ server, path: '/users/login', method: 'POST', json: { email, password } })
  return async ({ expect, ...call }) => {
    const reply = await send({ server, token: body.token, ...call })
    if (expect === undefined ? reply.status >= 300 : reply.status !== expect) {
      throw new Error(`${call.method ?? 'GET'} ${call.path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    }
    return reply
  }
}

async function send({
  server,
  token,
  path,
  method = 'GET',
  json,
  body,
  base,
}: ApiCall & { server: Server; token?: string }): Promise<ApiReply> {
  const headers = new Headers({ origin: server.url })
  if (token) headers.set('authorization', `JWT ${token}`)
  if (json !== undefined) headers.set('content-type', 'application/json')
  if (base !== undefined) headers.set('x-base-revision', String(base))
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers,
    body: json === undefined ? body : JSON.stringify(json),
  })
  return { status: response.status, body: await response.json() }
}

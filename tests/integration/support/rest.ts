import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { guardRest } from '#cms/http/rest.ts'
import { buildUser } from '#tests/integration/support/records.ts'
import type { User } from '#types'

export type Reply = { status: number; body: Body; headers: Headers; text: string }

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is what a test asserts
type Body = any

export type Call = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  as?: string
  base?: number
  json?: unknown
  body?: BodyInit
  headers?: Record<string, string>
}

/** Calls the REST API as a browser on the site would, in process. `as` is a token of `signIn`. */
export async function rest(config: SanitizedConfig | Promise<SanitizedConfig>, call: Call): Promise<Reply> {
  const handler = guardRest((request: Request) => handleEndpoints({ config, request }))
  const headers = new Headers({ origin: 'http://localhost:3000', ...call.headers })
  if (call.as) headers.set('authorization', `JWT ${call.as}`)
  if (call.base !== undefined) headers.set('x-base-revision', String(call.base))
  if (call.json !== undefined) headers.set('content-type', 'application/json')
  const body = call.json === undefined ? await whole({ body: call.body, headers }) : JSON.stringify(call.json)
  const request = new Request(`http://localhost:3000/api${call.path}`, {
    method: call.method ?? 'GET',
    headers,
    body,
  })
  const response = await handler(request, undefined)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parse(text) }
}

// A form is sent as its bytes: the stream that a request makes of one fails loudly when reading it is given up.
async function whole({ body, headers }: { body: BodyInit | undefined; headers: Headers }) {
  if (!(body instanceof FormData)) return body
  const form = new Response(body)
  headers.set('content-type', form.headers.get('content-type') ?? '')
  return await form.arrayBuffer()
}

/** The token of a new user of a role. */
export async function signIn({ payload, role }: { payload: Payload; role: User['role'] }): Promise<string> {
  const user = await buildUser({ payload, role })
  const { token } = await payload.login({
    collection: 'users',
    data: { email: user.email, password: 'a-long-enough-password' },
  })
  return token ?? ''
}

function parse(text: string): Body {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

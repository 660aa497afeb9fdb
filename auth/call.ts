import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { readersSecret } from '#acts/sign-in/secrets.ts'
import { env } from '#env'
import { csrfCookie, options } from './options.ts'

type Call = {
  action: 'signin' | 'callback'
  provider: string
  method: 'GET' | 'POST'
  query?: Record<string, string>
  /** Only those that next-auth is to see: it takes every cookie that begins like its own. */
  cookies?: Record<string, string>
}

/** Where next-auth leads, or null, and the cookies that it would set. */
export type Led = { location: string | null; cookies: string[] }

/**
 * Calls next-auth in this process, in its form for the pages router: it sees what we hand over and nothing of a
 * reader's request, and its answer goes to nobody.
 */
export async function callNextAuth({
  action,
  provider,
  method,
  query = {},
  cookies = {},
}: Call): Promise<Led> {
  const csrf = method === 'POST' ? newCsrf() : null
  const request = {
    method,
    query: { ...query, nextauth: [action, provider] },
    body: csrf ? { csrfToken: csrf.token, callbackUrl: env.SITE_URL } : {},
    cookies: { ...cookies, ...(csrf && { [csrfCookie]: csrf.cookie }) },
    headers: {},
  }
  const { response, led } = newResponse()
  await handler()(request as unknown as NextApiRequest, response as NextApiResponse, options)
  return led
}

type Handler = (request: NextApiRequest, response: NextApiResponse, given: typeof options) => Promise<unknown>

// A bundler gives what the CommonJS module calls its default, Node the whole module.
function handler(): Handler {
  const found = NextAuth as unknown as Handler | { default: Handler }
  return 'default' in found ? found.default : found
}

// We have checked the request's origin: next-auth's own check is passed by what only we can make.
function newCsrf(): { token: string; cookie: string } {
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${readersSecret}`).digest('hex')
  return { token, cookie: `${token}|${hash}` }
}

function newResponse() {
  const led: Led = { location: null, cookies: [] }
  const response = {
    status: () => response,
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? led.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') led.cookies = [value].flat()
      if (name.toLowerCase() === 'location') led.location = String(value)
      return response
    },
    end: () => response,
    json: () => response,
    send: () => response,
  }
  return { response: response as unknown, led }
}

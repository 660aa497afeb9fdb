import type { ServerResponse } from 'node:http'
import { beforeNext } from '#before-next'
import { onePerTurn } from '#cms/http/one-per-turn.ts'
import { readiness } from '#cms/http/readiness.ts'

// What always asks the database. Pages and feeds are not among them: those that are kept are given without it.
const gated = /^\/(?:admin|api(?!\/internal\/)|media)(?:[/?]|$)/

/**
 * Answers what Next cannot answer well, before it sees the request: 503 to whatever needs the database for as
 * long as there is none, 400 to an address that is none. What asks the database begins one request at a time.
 */
export function installGate(): void {
  beforeNext(({ request, response, pass }) => {
    const url = request.url ?? ''
    const refusal = refusalOf(url)
    if (refusal) answer({ response, ...refusal })
    else if (gated.test(url)) onePerTurn(pass)
    else pass()
  })
}

type Refusal = { status: number; message: string }

function refusalOf(url: string): Refusal | null {
  if (url.includes('%') && isMalformed(url)) return { status: 400, message: 'The address is malformed.' }
  if (readiness().database || !gated.test(url)) return null
  return { status: 503, message: 'The database cannot be reached now. Try again in a moment.' }
}

// Next answers 500 to a path whose escapes make no text.
function isMalformed(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return false
  } catch {
    return true
  }
}

function answer({ response, status, message }: Refusal & { response: ServerResponse }): void {
  response.writeHead(status, {
    'cache-control': 'private, no-store',
    'content-type': 'application/json',
    ...(status === 503 && { 'retry-after': '2' }),
  })
  response.end(JSON.stringify({ errors: [{ message }] }))
}

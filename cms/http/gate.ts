import type { IncomingMessage, ServerResponse } from 'node:http'
import { beforeNext } from '#before-next'
import { awayPage, awayWords } from '#cms/http/away.ts'
import { onePerTurn } from '#cms/http/one-per-turn.ts'
import { readiness } from '#cms/http/readiness.ts'

// What asks the database each time. Pages and feeds are not among them: those that are kept are given without it.
const asking = /^\/(?:admin|api(?!\/internal\/)|media)(?:[/?]|$)/
// An image that was seen lately needs no database either: its route knows.
const needing = /^\/(?:admin|api)/

/**
 * Answers what Next cannot answer well, before it sees the request: 503 to whatever needs the database for as
 * long as there is none, 400 to an address that is none. What asks the database begins one request at a time.
 */
export function installGate(): void {
  beforeNext(({ request, response, pass }) => {
    const url = request.url ?? ''
    if (url.includes('%') && isMalformed(url))
      refuse({ response, status: 400, ...json('The address is malformed.') })
    else if (!asking.test(url)) pass()
    else if (needing.test(url) && !readiness().database) refuse({ response, status: 503, ...away(request) })
    else onePerTurn(pass)
  })
}

type Words = { type: string; text: string }

function json(message: string): Words {
  return { type: 'application/json', text: JSON.stringify({ errors: [{ message }] }) }
}

// Whoever opens the panel sees a page, and its scripts read an answer like every other.
function away({ method = 'GET', headers }: IncomingMessage): Words {
  const isPage = method === 'GET' && headers['sec-fetch-dest'] === 'document'
  return isPage ? { type: 'text/html; charset=utf-8', text: awayPage() } : json(awayWords(method))
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

type Refusal = Words & { response: ServerResponse; status: number }

function refuse({ response, status, type, text }: Refusal): void {
  response.writeHead(status, {
    'cache-control': 'private, no-store',
    'content-type': type,
    ...(status === 503 && { 'retry-after': '2' }),
  })
  response.end(text)
}

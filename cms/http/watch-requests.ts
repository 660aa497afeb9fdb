import type { IncomingMessage, ServerResponse } from 'node:http'
import { beforeNext } from '#before-next'
import { observed } from '#cms/operations/observed.ts'
import { addTo, newTally } from '#cms/operations/tally.ts'
import { routePattern } from '#core/route-pattern.ts'
import { env } from '#env'
import { log } from './log.ts'
import { requestContext } from './request-context.ts'
import { requestIdOf } from './request-id.ts'

/** In seconds: a kept page takes the first, a panel page the middle, and nobody waits for the last. */
const bounds = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const slow = 1000
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const others = 'other'
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What the process asks itself several times a second. */
const tick = '/api/internal/tick'

/** In production the front does it, for what it leaves to Next: the others are spared it. */
const isAlone = env.NODE_ENV !== 'production'

/** Counts every request, and gives it the id that its answer and its log lines carry. To be installed last. */
export function watchRequests(): void {
  const context = requestContext()
  beforeNext(({ request, response, pass }) => {
    const watched = { request, response, url: request.url ?? '', began: performance.now() }
    const id = requestIdOf(request.headers['x-request-id'])
    request.headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    if (isAlone) context.run(id, pass)
    else pass()
    // A kept page has been sent by now: a listener for each would cost more than all the rest.
    if (response.writableEnded) note(watched)
    else response.on('close', () => note(watched))
  })
}

type Watched = { request: IncomingMessage; response: ServerResponse; url: string; began: number }

function note({ request, response, url, began }: Watched): void {
  const milliseconds = performance.now() - began
  const { method = '' } = request
  const status = response.statusCode
  const route = routeOf(url)
  count({ method, status, route, seconds: milliseconds / 1000 })
  const isChange = !reading.has(method) && route !== tick
  if (!isChange && status < 500 && milliseconds <= slow) return
  const ended = response.writableEnded ? {} : { aborted: true }
  const line = {
    request: request.headers['x-request-id'],
    method: methods.has(method) ? method : others,
    ...{ route, status, milliseconds: Math.round(milliseconds) },
    ...ended,
  }
  if (status >= 500) log.error(line, 'request')
  else log.info(line, 'request')
}

// Of the addresses that are asked for again and again the pattern is known.
const known = new Map<string, string>()
const mostKnown = 2000

function routeOf(url: string): string {
  const before = known.get(url)
  if (before !== undefined) return before
  const route = routePattern(url)
  if (known.size >= mostKnown) known.clear()
  if (url.length < 200) known.set(url, route)
  return route
}

type Counted = { method: string; status: number; route: string; seconds: number }

function count({ method, status, route, seconds }: Counted): void {
  const { requests } = observed()
  let counts = requests.get(route)
  if (!counts) {
    counts = { durations: newTally(bounds), answers: new Map() }
    requests.set(route, counts)
  }
  const name = methods.has(method) ? method : others
  let answers = counts.answers.get(name)
  if (!answers) {
    answers = new Map()
    counts.answers.set(name, answers)
  }
  answers.set(status, (answers.get(status) ?? 0) + 1)
  addTo(counts.durations, seconds)
}

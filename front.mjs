import { generateETag } from 'next/dist/server/lib/etag.js'
import { beforeNext } from './before-next.ts'
import { answerHeldDocument, markClient } from './cache/documents.ts'
import { Front } from './cache/front.ts'
import { inRequest } from './cache/in-request.ts'
import { isFilteredLedger, withoutSlash } from './cache/public-path.ts'
import { addressBehind, answeringOf, editionHeader, keepPrivate } from './cache/reader.ts'
import { secure } from './cache/security.ts'
import { keptPages } from './cache-handler.mjs'

let installed = false

/**
 * Secures every answer, and answers kept pages, with Next's own ETags, and documents that are held, before Next sees the
 * request; installed once, however often it is called.
 */
export function installFront() {
  if (installed) return
  installed = true
  const front = new Front({ pages: keptPages, etagOf: generateETag })
  beforeNext(({ request, response, pass }) => {
    // Next would answer it with an error of its own.
    if (request.method === 'TRACE') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    request.url = withoutSlash(request.url ?? '')
    secure({ request, response })
    const askNext = () => {
      front.begin(response)
      markClient(request)
      inRequest({ request, pass })
    }
    const sent = sentOn({ request, response })
    if (sent !== 'answered' && !isAnswered({ front, request, response, inner: sent, pass: askNext }))
      askNext()
  })
}

// What is answered for a reader with a boundary is read in an edition of her own, which nobody can ask for.
function sentOn({ request, response }) {
  delete request.headers[editionHeader]
  const behind = addressBehind(request.url)
  if (behind) return leadTo({ response, status: 308, location: behind })
  const answering = answeringOf(request)
  if (answering.kind === 'plain') return null
  if (answering.kind === 'unplaced') return leadTo({ response, status: 303, location: answering.to })
  keepPrivate(response)
  for (const name of ['if-none-match', 'if-modified-since']) delete request.headers[name]
  request.headers[editionHeader] = answering.edition
  if (isFilteredLedger(request.url)) return null
  const asked = request.url.replace(/\?once=\w+$/, '')
  // The front page of an edition has no slash at its end.
  request.url = `/${answering.edition}${asked.replace(/^\/(?=$|\?)/, '')}`
  return request.url.includes('?') ? null : request.url
}

function leadTo({ response, status, location }) {
  response.writeHead(status, { location, 'cache-control': 'private, no-store' }).end()
  return 'answered'
}

// Whatever is so strange that we cannot read it, Next can refuse.
function isAnswered({ front, ...asked }) {
  try {
    return answerHeldDocument(asked) || front.answer(asked)
  } catch {
    return asked.response.headersSent
  }
}

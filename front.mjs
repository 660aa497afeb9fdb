import { generateETag } from 'next/dist/server/lib/etag.js'
import { beforeNext } from './before-next.ts'
import { answerHeldDocument, markClient } from './cache/documents.ts'
import { Front } from './cache/front.ts'
import { withoutSlash } from './cache/public-path.ts'
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
    if (isAnswered({ front, request, response })) return
    markClient(request)
    pass()
  })
}

// Whatever is so strange that we cannot read it, Next can refuse.
function isAnswered({ front, request, response }) {
  try {
    return answerHeldDocument({ request, response }) || front.answer({ request, response })
  } catch {
    return response.headersSent
  }
}

import { generateETag } from 'next/dist/server/lib/etag.js'
import { beforeNext } from './before-next.ts'
import { Front } from './cache/front.ts'
import { secure } from './cache/security.ts'
import { keptPages } from './cache-handler.mjs'

let installed = false

/**
 * Secures every answer, and answers kept pages before Next sees the request, with Next's own ETags; installed once,
 * however often it is called.
 */
export function installFront() {
  if (installed) return
  installed = true
  const front = new Front({ pages: keptPages, etagOf: generateETag })
  beforeNext(({ request, response, pass }) => {
    secure({ request, response })
    if (!front.answer({ request, response })) pass()
  })
}

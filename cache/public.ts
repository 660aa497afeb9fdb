import { type Answer, isNotFoundPage } from './page.ts'
import { withoutFramework } from './plain-page.ts'
import { policyOfPage } from './policy.ts'

const cacheControl = 'public, max-age=0, must-revalidate'

/**
 * Gives an answer the headers of a public one, in place: it is also what Next is about to send.
 * Next itself would send `s-maxage`, and no ETag with the payload of a navigation.
 */
export function makePublic(key: string, answer: Answer): void {
  // For an address that no route has, Next sends headers of its own beside the entry's.
  if (isNotFoundPage(key)) return
  answer.headers ??= {}
  if ((answer.status ?? 200) < 500) answer.headers['cache-control'] ??= cacheControl
  if (answer.kind !== 'APP_PAGE') return
  if (answer.html) {
    answer.html = withoutFramework(answer.html)
    answer.headers['content-security-policy'] ??= policyOfPage(answer.html)
  }
  answer.rscData = asText(answer.rscData)
  // Prefetched segments would be sent with `s-maxage`; without them a prefetch is answered like a navigation.
  delete answer.segmentData
}

function asText(data: Answer['rscData']): Answer['rscData'] {
  if (typeof data !== 'object') return data
  const text = Buffer.from(data).toString()
  return Buffer.from(text).equals(data) ? text : data
}

import type { DocumentAnswer } from '#core/http/document.ts'
import { KeptHeaders } from './sized-response.ts'

/** An answer for a document, with exactly the headers that it has. */
export function documentResponse({ status, headers, body }: DocumentAnswer): Response {
  const response = new Response(body, { status })
  Object.defineProperty(response, 'headers', { value: new KeptHeaders(headers) })
  return response
}

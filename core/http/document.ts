import { httpDate } from '../dates.ts'
import { type Encoding, encodingFor } from './accept-encoding.ts'
import { isNotModified } from './conditional.ts'

/** The bytes of a document in one encoding, and their entity tag with its quotes. */
export type Body = { bytes: Uint8Array<ArrayBuffer>; etag: string }

/** A document that is polled, as it goes over the wire. */
export type Document = {
  /** Its media type. */
  type: string
  bodies: Record<Encoding, Body>
  /** ISO 8601 in UTC: no earlier than its last change; null where that is not known, and the entity tag alone tells. */
  changedAt: string | null
  /** Its `Link` header (RFC 8288), or null. */
  links: string | null
}

export type Asked = {
  method: string
  /** A header of the request, by its name in lower case. */
  header: (name: string) => string | null
}

export type DocumentAnswer = {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/** Kept by whoever likes, and asked for again before it is used: what is taken away is gone at once. */
const revalidated = 'public, max-age=0, must-revalidate'

/** Answers a GET or a HEAD for a document, conditional or not (RFC 9110, 13). */
export function answerDocument(document: Document, { method, header }: Asked): DocumentAnswer {
  const encoding = encodingFor(header('accept-encoding'))
  const { bytes, etag } = document.bodies[encoding]
  const headers: Record<string, string> = {
    'cache-control': revalidated,
    etag,
    ...(document.changedAt && { 'last-modified': httpDate(document.changedAt) }),
    vary: 'accept-encoding',
    ...(document.links && { link: document.links }),
  }
  if (isNotModified({ headers: { get: header }, etag, changedAt: document.changedAt }))
    return { status: 304, headers, body: null }
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': `${document.type}; charset=utf-8`,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(bytes.byteLength),
    },
    body: method === 'HEAD' ? null : bytes,
  }
}

/** An answer without a document, in words. */
export function answerWords(
  status: number,
  words: string,
  headers: Record<string, string> = {},
): DocumentAnswer {
  const bytes = new TextEncoder().encode(`${words}\n`)
  return {
    status,
    headers: {
      'cache-control': revalidated,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(bytes.byteLength),
      ...headers,
    },
    body: bytes,
  }
}

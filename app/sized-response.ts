// Next takes these headers out of what a handler answers, by their lower-case names, and would then compress
// bytes that are compressed already, under an entity tag that is not theirs.
const kept = new Map([
  ['content-encoding', 'Content-Encoding'],
  ['content-length', 'Content-Length'],
])

/** Headers that Next sends as they are. */
export class KeptHeaders extends Headers {
  override forEach(callback: (value: string, name: string, parent: Headers) => void): void {
    super.forEach((value, name, parent) => {
      callback(value, kept.get(name) ?? name, parent)
    })
  }
}

/** An answer that goes out with exactly these bytes, their length and their encoding. HEAD sends the same headers. */
export function sizedResponse({
  bytes,
  headers,
  method,
}: {
  bytes: Uint8Array<ArrayBuffer>
  headers: Headers
  method: string
}): Response {
  const sized = new KeptHeaders(headers)
  sized.set('content-length', String(bytes.byteLength))
  const response = new Response(method === 'HEAD' ? null : bytes)
  Object.defineProperty(response, 'headers', { value: sized })
  return response
}

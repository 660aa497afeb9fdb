const mostBytes = 10_000

/** The fields of a plain form; none of one that is too long. */
export async function fieldsOf({ body }: Request): Promise<URLSearchParams> {
  const parts: Uint8Array[] = []
  let bytes = 0
  if (!body) return new URLSearchParams()
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength
    // Read to its end all the same: on a connection where something is left, the next request waits in vain.
    if (bytes <= mostBytes) parts.push(part)
  }
  return new URLSearchParams(bytes > mostBytes ? '' : Buffer.concat(parts).toString())
}

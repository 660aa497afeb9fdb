const megabyte = 1024 * 1024

/** The longest request body, in megabytes: uploads are files, everything else is text that somebody wrote. */
const bodyLimits = { upload: 25, other: 4 }

export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
  readonly status = 413
  readonly isUpload: boolean

  constructor({ limit, isUpload }: { limit: number; isUpload: boolean }) {
    super(`The request is too large: at most ${limit} MB here.`)
    this.isUpload = isUpload
  }
}

export class BodyNotObject extends Error {
  override name = 'BodyNotObject'
  readonly status = 400

  constructor() {
    super('The request must be a JSON object.')
  }
}

/** The whole body, or an error as soon as it is known to be too long; what comes after that is not kept. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!request.body) return
  const isUpload = request.headers.get('content-type')?.startsWith('multipart/') ?? false
  const limit = isUpload ? bodyLimits.upload : bodyLimits.other
  if (Number(request.headers.get('content-length') ?? 0) > limit * megabyte)
    throw new BodyTooLarge({ limit, isUpload })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.byteLength
    if (length > limit * megabyte) throw new BodyTooLarge({ limit, isUpload })
    parts.push(part)
  }
  const body = Buffer.concat(parts)
  // Payload expects an object and stumbles over any other JSON.
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false
  if (isJson && /^\s*[^{\s]/.test(body.toString('utf8', 0, 64))) throw new BodyNotObject()
  return body
}

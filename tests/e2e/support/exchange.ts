import { type IncomingHttpHeaders, request } from 'node:http'

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** One request with exactly these headers: nothing is followed, added or unpacked, as `fetch` would. */
export async function exchange({
  url,
  path,
  method = 'GET',
  headers = {},
  body,
}: {
  url: string
  /** What is asked for, as it is, where that is no part of an address. */
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}): Promise<Reply> {
  return await new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, ...(path !== undefined && { path }) }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
      })
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

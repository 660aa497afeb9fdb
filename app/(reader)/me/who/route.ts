import { readerOf } from '#acts/sessions/reader-of.ts'
import { orUnavailable, privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'

/** Who asks: `{}`, or `{ "reader": { "name", "email" } }`. It sets no cookie, ever: pages ask it of themselves. */
export async function GET(request: Request): Promise<Response> {
  return await orUnavailable(async () => {
    const reader = await readerOf(browserOf(request).session)
    const headers = privateHeaders({ 'cross-origin-resource-policy': 'same-origin', vary: 'cookie' })
    return Response.json(reader ? { reader: { name: reader.name, email: reader.email } } : {}, { headers })
  })
}

import { mayTake } from '#acts/limits.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { readExport } from '#data/me/export.ts'
import { orUnavailable, privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { seeOther } from '../../../form.ts'

/** Everything that we hold about a reader, as one file. */
export async function GET(request: Request): Promise<Response> {
  return await orUnavailable(async () => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me')
    if (!(await mayTake('exports', reader.id))) return seeOther('/me?told=often')
    const headers = privateHeaders({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="previously.json"',
      'cross-origin-resource-policy': 'same-origin',
    })
    return new Response(`${JSON.stringify(await readExport({ reader }), null, 2)}\n`, { headers })
  })
}

import { noteReading } from '#acts/me/note-reading.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm } from '../../../form.ts'

const statuses = { recap: 404, paragraph: 400, often: 429 } as const

/** Notes how far a reader has come in a recap. Its page says so when she leaves; nobody else is told anything. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return new Response(null, { status: 204, headers: privateHeaders({}) })
    const one = (name: string) => form.get(name) ?? ''
    const input = { path: one('path'), paragraph: one('paragraph'), of: one('of') }
    const wrong = await noteReading({ reader, input })
    const words = wrong && `${wrong}: this cannot be noted.\n`
    return new Response(words, { status: wrong ? statuses[wrong] : 204, headers: privateHeaders({}) })
  })
}

import { leave } from '#acts/me/leave.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { signedOutCookies } from '#auth/cookies.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Deletes a reader's account, and everything that their browser keeps for us. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async () => {
    const reader = await readerOf(browserOf(request).session)
    if (reader) await leave({ reader })
    const answer = seeOther('/', signedOutCookies())
    answer.headers.set('clear-site-data', '"cache", "cookies", "storage"')
    return answer
  })
}

import { signOut } from '#acts/sessions/sign-out.ts'
import { signedOutCookies } from '#auth/cookies.ts'
import { browserOf } from '../../browser.ts'
import { answerForm, seeOther } from '../../form.ts'

/** Ends the session of this browser. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async () => {
    await signOut(browserOf(request).session)
    return seeOther('/', signedOutCookies())
  })
}

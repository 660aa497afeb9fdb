import { askedCookie, dropCookie, signedInCookies } from '#auth/cookies.ts'
import { spendCode } from '#auth/spend.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm, seeOther } from '../../../form.ts'
import { readAsked } from '../asked.ts'

/** Signs in whoever enters the code of a mail in the browser that asked for it. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const asked = readAsked(request.headers.get('cookie'))
    if (!asked) return seeOther('/sign-in?wrong=elsewhere')
    const code = form.get('code') ?? ''
    const spent = await spendCode({ code, asked: asked.browser, browser: browserOf(request) })
    if ('wrong' in spent) return seeOther(`/sign-in/sent?wrong=${spent.wrong}`)
    return seeOther(spent.returnPath, [...signedInCookies(spent.session), dropCookie(askedCookie)])
  })
}

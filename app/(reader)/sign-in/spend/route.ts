import { askedCookie, dropCookie, signedInCookies } from '#auth/cookies.ts'
import { spendLink } from '#auth/spend.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm, seeOther } from '../../../form.ts'
import { again } from '../again.ts'

/** Signs in whoever has the link of a mail. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const spent = await spendLink({ token: form.get('token') ?? '', browser: browserOf(request) })
    if ('wrong' in spent) return seeOther(again(spent))
    return seeOther(spent.returnPath, [...signedInCookies(spent.session), dropCookie(askedCookie)])
  })
}

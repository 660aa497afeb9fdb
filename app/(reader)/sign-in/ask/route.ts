import { askForMail } from '#acts/sign-in/ask-for-mail.ts'
import { askedCookie, setCookie } from '#auth/cookies.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm, seeOther } from '../../../form.ts'
import { again } from '../again.ts'
import { toAsked } from '../asked.ts'

/** Has a mail sent by which somebody may sign in; the answer is the same whether or not they are known. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const [email, to] = [form.get('email') ?? '', form.get('to')]
    const { client } = browserOf(request)
    const answer = await askForMail({ input: { email, returnPath: to ?? '' }, client })
    // Only an address that is none is shown again: what else is wrong has nothing to do with it.
    if ('wrong' in answer)
      return seeOther(again({ ...answer, to, ...(answer.wrong === 'address' && { email }) }))
    return seeOther('/sign-in/sent', [setCookie(askedCookie, toAsked(answer.asked))])
  })
}

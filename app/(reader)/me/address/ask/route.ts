import { askForAddress } from '#acts/me/ask-for-address.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Sends a link to the address that a reader wants to be hers. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me/address')
    const asked = await askForAddress({ reader, input: { email: form.get('email') ?? '' } })
    return seeOther(`/me/address?told=${'wrong' in asked ? asked.wrong : 'sent'}`)
  })
}

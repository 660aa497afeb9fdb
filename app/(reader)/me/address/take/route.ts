import { takeAddress } from '#acts/me/take-address.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Makes the address to which a link was sent the reader's own. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me/address')
    const wrong = await takeAddress({ reader, input: { token: form.get('token') ?? '' } })
    return seeOther(`/me/address?told=${wrong ?? 'taken'}`)
  })
}

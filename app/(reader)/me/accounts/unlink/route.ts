import { unlinkAccount } from '#acts/me/unlink-account.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Takes a provider from the ways in which a reader signs in. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me/sessions')
    const wrong = await unlinkAccount({ reader, input: { provider: form.get('provider') ?? '' } })
    return seeOther(wrong ? `/me/sessions?wrong=${wrong}` : '/me/sessions')
  })
}

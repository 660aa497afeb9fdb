import { endOtherSessions } from '#acts/sessions/end-other-sessions.ts'
import { endSession } from '#acts/sessions/end-session.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Ends one of the reader's sessions, or with `how=others` all but this one. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me/sessions')
    const wrong =
      form.get('how') === 'others'
        ? await endOtherSessions({ reader })
        : await endSession({ reader, input: { id: form.get('id') ?? '' } })
    // One that is over already is what was wanted.
    return seeOther(wrong === 'often' ? '/me/sessions?wrong=often' : '/me/sessions')
  })
}

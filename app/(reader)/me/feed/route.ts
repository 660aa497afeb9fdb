import { feedSteps, steerOwnFeed } from '#acts/me/own-feed.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../browser.ts'
import { answerForm, seeOther } from '../../../form.ts'

/** Begins a reader's personal feed, at another address where she has one, or ends it. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther('/sign-in?to=/me')
    const how = feedSteps.find((step) => step === form.get('how'))
    const wrong = how ? await steerOwnFeed({ reader, input: { how } }) : null
    return seeOther(wrong ? `/me?told=${wrong}` : '/me#yours')
  })
}

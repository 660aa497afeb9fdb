import { follow } from '#acts/follow/follow.ts'
import { readerOf } from '#acts/sessions/reader-of.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'

/** Follows what has its page at a path, or follows it no more; who is not signed in does that first. */
export async function POST(request: Request): Promise<Response> {
  return await answerForm(request, async (form) => {
    const [path, how] = [form.get('of') ?? '', form.get('how') ?? '']
    const page = `/me/follow?of=${encodeURIComponent(path)}`
    const reader = await readerOf(browserOf(request).session)
    if (!reader) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`)
    const followed = await follow({ reader, input: { path, how } })
    if ('wrong' in followed) return seeOther(`/me?told=${followed.wrong}`)
    return seeOther(how === 'stop' && form.get('to') === '/me' ? '/me#follows' : page)
  })
}

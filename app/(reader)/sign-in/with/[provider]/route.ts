import { returnCookie, setCookie } from '#auth/cookies.ts'
import { linkIntent } from '#auth/link-intent.ts'
import { providerNames } from '#auth/providers.ts'
import { beginWithProvider } from '#auth/through-provider.ts'
import { safeReturnPath } from '#core/reader/return-path.ts'
import { wayOut } from '#core/reader/way-out.ts'
import { privateHeaders } from '../../../../answers.ts'
import { browserOf } from '../../../../browser.ts'
import { answerForm, seeOther } from '../../../../form.ts'
import { again } from '../../again.ts'

type Context = { params: Promise<{ provider: string }> }

/** Leads to a provider, where somebody signs in or, with `how=link`, says that the account there is theirs too. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { provider: id } = await params
  return await answerForm(request, async (form) => {
    const to = form.get('to')
    const { client, session } = browserOf(request)
    const begun = await beginWithProvider({ id, client })
    if ('wrong' in begun) return seeOther(again({ wrong: begun.wrong, to }))
    const headers = privateHeaders({
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
    })
    const returning = setCookie(returnCookie, encodeURIComponent(safeReturnPath(to)))
    const linking = linkIntent({ id, session: form.get('how') === 'link' ? session : null })
    for (const cookie of [...begun.cookies, returning, linking]) headers.append('set-cookie', cookie)
    const name = providerNames.find((one) => one.id === id)?.name ?? id
    return new Response(wayOut({ name, location: begun.location }), { headers })
  })
}

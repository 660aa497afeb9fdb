import { dropCookie, linkCookie, readCookie, returnCookie, signedInCookies } from '#auth/cookies.ts'
import { isLinking } from '#auth/link-intent.ts'
import { dropGuards, isProvider, linkFromProvider, returnFromProvider } from '#auth/through-provider.ts'
import { safeReturnPath } from '#core/reader/return-path.ts'
import { again } from '../../../../(reader)/sign-in/again.ts'
import { orUnavailable, privateHeaders } from '../../../../answers.ts'
import { browserOf } from '../../../../browser.ts'
import { seeOther } from '../../../../form.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Where a provider leads back to. Of next-auth’s own routes no other is open, by any method. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [action, id = '', ...more] = (await params).nextauth
  if (action !== 'callback' || more.length > 0 || !isProvider(id)) return closed()
  const cookie = request.headers.get('cookie')
  return await orUnavailable(async () => {
    const browser = browserOf(request)
    const returning = { id, query: new URL(request.url).searchParams, cookie, browser }
    const gone = [...dropGuards(), dropCookie(returnCookie), dropCookie(linkCookie)]
    if (isLinking({ id, session: browser.session, cookie })) {
      const failed = await linkFromProvider(returning)
      return seeOther(failed ? `/me/sessions?wrong=${failed.wrong}` : '/me/sessions', gone)
    }
    const returned = await returnFromProvider(returning)
    const to = pathIn(cookie)
    if ('wrong' in returned) return seeOther(again({ wrong: returned.wrong, to }), gone)
    return seeOther(safeReturnPath(to), [...gone, ...signedInCookies(returned.session)])
  })
}

export const HEAD = closed
export const POST = closed
export const PUT = closed
export const PATCH = closed
export const DELETE = closed
export const OPTIONS = closed

function closed(): Response {
  return new Response(null, { status: 405, headers: privateHeaders({ allow: 'GET' }) })
}

function pathIn(cookie: string | null): string | null {
  try {
    return decodeURIComponent(readCookie(cookie, returnCookie) ?? '')
  } catch {
    return null
  }
}

import { comeIntoStep } from '#acts/place/come-into-step.ts'
import { readCookie, signedOutCookies } from '#auth/cookies.ts'
import { now } from '#clock'
import { safeReturnPath } from '#core/reader/return-path.ts'
import { settingsCookie } from '#core/reader/settings.ts'
import { privateHeaders } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { settingsCookieFor } from '../../../look.ts'
import { fittingCookie, keptIn } from '../../../places.ts'
import { isAskedAhead, seeNewPlace } from '../../../see-new-place.ts'

/** Tells the browser of somebody who is signed in where they are by now, and leads to the page that they wanted. */
export async function GET(request: Request): Promise<Response> {
  if (isAskedAhead(request)) return new Response(null, { status: 204, headers: privateHeaders({}) })
  const to = safeReturnPath(new URL(request.url).searchParams.get('to'))
  const { client, session } = browserOf(request)
  if (session === null) return seeNewPlace({ to, cookies: [] })
  const kept = keptIn(request)
  const told = await comeIntoStep({ session, choices: kept.choices, client })
  if (told === 'nobody') return seeNewPlace({ to, cookies: signedOutCookies() })
  if (told === null) return seeNewPlace({ to, cookies: [] })
  const since = Math.max(now().getTime(), kept.since + 1)
  const cookies = [fittingCookie({ since, choices: told.choices })]
  // What was chosen in this browser stands.
  const hasLook = readCookie(request.headers.get('cookie'), { name: settingsCookie }) !== null
  return seeNewPlace({ to, cookies: hasLook ? cookies : [...cookies, settingsCookieFor(told.settings)] })
}

import { choosePlace } from '#acts/place/choose-place.ts'
import { noteChoice } from '#acts/place/note-choice.ts'
import { now } from '#clock'
import { content } from '#core/content.ts'
import { env } from '#env'
import { orUnavailable } from '../../../answers.ts'
import { browserOf } from '../../../browser.ts'
import { fieldsOf } from '../../../form-fields.ts'
import { formerCookie, formerPlace, keptIn, placeCookie, placesCookie } from '../../../places.ts'
import { isSameOrigin } from '../../../same-origin.ts'
import { isAskedAhead, seeNewPlace } from '../../../see-new-place.ts'

type Context = { params: Promise<{ show: string }> }

const kept = { 'cache-control': 'private, no-store' } as const

/** Tells a page below a show where its reader is, who has said so elsewhere: for another address of it, or long ago. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  // What is asked for ahead of time must not write.
  if (isAskedAhead(request)) return new Response(null, { status: 204, headers: kept })
  const { show: slug } = await params
  const path = content.shows.path({ show: slug })
  return await orUnavailable(async () => {
    const chosen = await choosePlace({ show: slug, place: 'none' })
    const { since, choices } = keptIn(request)
    const known = 'wrong' in chosen ? null : (choices.get(chosen.show.id)?.place ?? null)
    const to = new URL(request.url).searchParams.get('to') ?? ''
    const cookie = placeCookie({ path, place: known, at: Math.max(now().getTime(), since) })
    return seeNewPlace({ to: isBelow({ to, path }) ? to : path, cookies: [cookie] })
  })
}

/** Notes where a reader says that she is in a show, and leads back to the page on which she said so. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return refused(403, 'This form was sent from another site.')
  const { show: slug } = await params
  const fields = await fieldsOf(request)
  const word = fields.get('place') ?? ''
  return await orUnavailable(async () => {
    const wanted = word === 'undo' ? (formerPlace(request) ?? 'none') : word
    const chosen = await choosePlace({ show: slug, place: wanted })
    if ('wrong' in chosen)
      return refused(400, `place: there is no such ${chosen.wrong === 'show' ? 'show' : 'episode'}.`)
    const { show, place } = chosen
    const { since, choices: before } = keptIn(request)
    const { session } = browserOf(request)
    const choices = await noteChoice({ choices: before, show: show.id, place, session })
    if (choices === 'often') return refused(429, 'You have done that many times. Try again in an hour.')
    const all = cookieFor({ since, choices })
    if (!all) return refused(400, 'These are more shows than your browser can keep for you.')
    const at = Math.max(choices.get(show.id)?.at ?? 0, since)
    const cookies = [
      all,
      placeCookie({ path: show.path, place, at }),
      formerCookie({ path: show.path, place: before.get(show.id)?.place ?? 'none' }),
    ]
    const to = fields.get('to') === '/me' ? '/me' : backTo({ request, path: show.path })
    return seeNewPlace({ to: `${to}#moved`, cookies })
  })
}

type Choices = ReturnType<typeof keptIn>['choices']

// What she took back is kept for an account alone, and goes where there is too much.
function cookieFor({ since, choices }: { since: number; choices: Choices }): string | null {
  const standing = new Map([...choices].filter(([, { place }]) => place !== null))
  return placesCookie({ since, choices }) ?? placesCookie({ since, choices: standing })
}

/** The page below the show on which the form was, else the show's own. */
function backTo({ request, path }: { request: Request; path: string }): string {
  const from = request.headers.get('referer') ?? ''
  if (!URL.canParse(from)) return path
  const { host, pathname } = new URL(from)
  const isOwn = host === request.headers.get('host') || host === new URL(env.SITE_URL).host
  return isOwn && isBelow({ to: pathname, path }) ? pathname : path
}

function isBelow({ to, path }: { to: string; path: string }): boolean {
  return (to === path || to.startsWith(`${path}/`) || to.startsWith(`${path}?`)) && !/[\\\r\n]/.test(to)
}

function refused(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...kept, 'content-type': 'text/plain; charset=utf-8' },
  })
}

import { readCookie } from '#auth/cookies.ts'
import type { Place } from '#core/edition.ts'
import { type Kept, parseKept, spellKept } from '#core/reader/choices.ts'
import { env } from '#env'
import { readSignedCookie, signCookie } from '#signed-cookie'

const name = 'places'
const lasting = 400 * 24 * 60 * 60
/** The most bytes that the places of one reader may take. */
const most = 3000

/** What a reader's browser keeps of where she is; nothing where it is not ours. */
export function keptIn({ headers }: { headers: Pick<Headers, 'get'> }): Kept {
  const value = readCookie(headers.get('cookie'), { name })
  const word = value === null ? null : readSignedCookie({ name, value })
  return (word === null ? null : parseKept(word)) ?? { since: 0, choices: new Map() }
}

/** Where she was in a show before she last said where she is; null where that is not known. */
export function formerPlace({ headers }: Request): string | null {
  return readCookie(headers.get('cookie'), { name: 'was' })
}

/** The cookie with all that she has said, or null where it is too much for one. */
export function placesCookie(kept: Kept): string | null {
  const word = spellKept(kept)
  const value = word === '' ? '' : signCookie({ name, word })
  if (value.length > most) return null
  return cookie({ name, value, path: '/', seconds: word === '' ? 0 : lasting })
}

/**
 * The same, with what fits: what she took back is left out first, then what she said longest ago, which her account
 * still has.
 */
export function fittingCookie({ since, choices }: Kept): string {
  const rank = ([, { place, at }]: [string, { place: Place | null; at: number }]) => (place === null ? 0 : at)
  const ranked = [...choices].sort((left, right) => rank(right) - rank(left))
  for (let count = ranked.length; ; count -= 1) {
    const fitting = placesCookie({ since, choices: new Map(ranked.slice(0, count)) })
    if (fitting !== null) return fitting
  }
}

/** The cookie that says below a show where she is in it, and since when it does; `at` is in ms since 1970. */
export function placeCookie({ path, place, at }: { path: string; place: Place | null; at: number }): string {
  return cookie({ name: 'at', value: `${place ?? 'none'}.${at.toString(36)}`, path, seconds: lasting })
}

/** The cookie with her former place, for the form that takes a step back. */
export function formerCookie({ path, place }: { path: string; place: string }): string {
  return cookie({ name: 'was', value: place, path: `${path}/at`, seconds: lasting })
}

function cookie(given: { name: string; value: string; path: string; seconds: number }): string {
  const { value, path, seconds } = given
  const secure = env.SITE_URL.startsWith('https:') ? '; Secure' : ''
  return `${given.name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

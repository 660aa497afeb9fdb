import { env } from '#env'

const longest = 2000

/** The page of another site that an address in a text leads to, as it is looked up; null where it leads to none. */
export function toOutsideUrl(href: string): string | null {
  const url = /^https?:/i.test(href) ? URL.parse(href) : null
  if (!url || url.origin === new URL(env.SITE_URL).origin) return null
  url.hash = ''
  return url.href.length > longest ? null : url.href
}

/**
 * Whether a request that changes something was sent by a page of this site: stored pages carry no token of their own.
 * From a page that gives no referrer browsers send `Origin: null`, also to its own site; then `Sec-Fetch-Site` tells,
 * which no page can forge. `site` is the site's address, `host` what the request was sent to: a site has one address for
 * the world and may be tried under another.
 */
export function isOwnOrigin({
  origin,
  fetchSite,
  host,
  site,
}: {
  origin: string | null
  fetchSite: string | null
  host: string | null
  site: string
}): boolean {
  if (origin === null || origin === 'null') return fetchSite === 'same-origin'
  if (!URL.canParse(origin)) return false
  return origin === new URL(site).origin || new URL(origin).host === host
}

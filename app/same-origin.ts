import { isOwnOrigin } from '#core/http/own-origin.ts'
import { env } from '#env'

/** Whether a form was sent from a page of this site, as the browser says, which it does with every form. */
export function isSameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
  return isOwnOrigin({
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
    host: headers.get('host'),
    site: env.SITE_URL,
  })
}

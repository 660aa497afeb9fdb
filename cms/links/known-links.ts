import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import type { LinkState } from '#core/checks/model.ts'
import { toOutsideUrl } from './to-outside-url.ts'

/** What is stored of the addresses that lead to other sites, by the address as written; never seen is `unknown`. */
export async function knownLinks({
  req,
  hrefs,
}: {
  req: PayloadRequest
  hrefs: readonly string[]
}): Promise<Record<string, LinkState>> {
  const outside = hrefs.flatMap((href) => {
    const url = toOutsideUrl(href)
    return url === null ? [] : [{ href, url }]
  })
  const select = { url: true, state: true } as const
  const rows = await findIn({
    req,
    collection: 'links',
    field: 'url',
    values: outside.map(({ url }) => url),
    select,
  })
  const states = new Map(rows.map(({ url, state }) => [url, state]))
  return Object.fromEntries(outside.map(({ href, url }) => [href, states.get(url) ?? 'unknown']))
}

import type { PayloadRequest } from 'payload'
import { knownLinks } from '#cms/links/known-links.ts'
import type { LinkState } from '#core/checks/model.ts'
import { ownersOf, toOwnPath } from '#core/checks/own-path.ts'
import { env } from '#env'

/** What is known of addresses in a text: whether those of this site lead anywhere, and how others answered last. */
export async function linkStates({
  req,
  hrefs,
}: {
  req: PayloadRequest
  hrefs: readonly string[]
}): Promise<Record<string, LinkState>> {
  const own = hrefs.flatMap((href) => {
    const path = toOwnPath({ href, site: env.SITE_URL })
    return path === null ? [] : [{ href, owners: ownersOf(path) }]
  })
  const known = await knownPaths({ req, paths: own.flatMap(({ owners }) => owners) })
  return {
    ...(await knownLinks({ req, hrefs })),
    ...Object.fromEntries(
      own.map(({ href, owners }) => [href, owners.every((path) => known.has(path)) ? 'works' : 'gone']),
    ),
  }
}

// Also what was an address once, and what is none yet: a recap may lead to one that is published with it.
async function knownPaths({ req, paths }: { req: PayloadRequest; paths: string[] }): Promise<Set<string>> {
  if (paths.length === 0) return new Set()
  const wanted = [...new Set(paths)]
  const read = { depth: 0, limit: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: addresses } = await req.payload.find({
    collection: 'addresses',
    where: { path: { in: wanted } },
    select: { path: true },
    sort: 'path',
    ...read,
  })
  const { docs: redirects } = await req.payload.find({
    collection: 'redirects',
    where: { from: { in: wanted } },
    select: { from: true },
    sort: 'from',
    ...read,
  })
  return new Set([...addresses.map(({ path }) => path), ...redirects.map(({ from }) => from)])
}

import type { PayloadRequest } from 'payload'
import { demoPages } from '#scripts/seed/pages.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

/** Makes the publication's own pages, for anybody to read, and names them at the foot of every page. */
export async function loadPages(req: PayloadRequest): Promise<void> {
  const write = { depth: 0, overrideAccess: true, req } as const
  const navigation: string[] = []
  for (const { paragraphs, ...page } of demoPages) {
    const body = toLexical({ paragraphs, find: findNothing })
    const data = { ...page, body, listed: true }
    navigation.push((await req.payload.create({ collection: 'pages', data, ...write })).id)
  }
  await req.payload.updateGlobal({ slug: 'site', data: { navigation }, ...write })
}

function findNothing(key: string): never {
  throw new Error(`A page of the demo names “${key}”, and pages name no records.`)
}

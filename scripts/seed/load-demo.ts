import type { CollectionSlug, Payload } from 'payload'
import { inTransaction } from '#cms/publishing/transaction.ts'
import { failPoint } from '#fail-point'
import type { DemoShow } from '#scripts/seed/demo-show.ts'
import { loadAuthors } from '#scripts/seed/load-authors.ts'
import { loadPages } from '#scripts/seed/load-pages.ts'
import { loadShow } from '#scripts/seed/load-show.ts'
import { slowWater } from '#scripts/seed/slow-water.ts'
import { smash } from '#scripts/seed/smash.ts'
import { removeUploads } from '#scripts/seed/upload.ts'

const editorial: CollectionSlug[] = ['shows', 'recaps', 'pages', 'media', 'people', 'tags']

/**
 * Loads the demo publication into an empty database only, and whole or not at all: what an editor has changed or
 * deleted stays so. Answers the shows that it loaded, none where there were records already.
 */
export async function loadDemo(payload: Payload): Promise<DemoShow[]> {
  for (const collection of editorial) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) return []
  }
  const demos = [smash, slowWater]
  await inTransaction(payload, async (req) => {
    const files: string[] = []
    try {
      await loadAuthors({ req, files })
      for (const demo of demos) {
        await loadShow({ req, demo, files })
        await failPoint('show-loaded')
      }
      await loadPages(req)
    } catch (error) {
      await removeUploads(files)
      throw error
    }
  })
  return demos
}

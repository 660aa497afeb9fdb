import type { Site } from './model.ts'
import type { RecapOnPage } from './recap-on-page.ts'
import type { Block } from './rich-text/nodes.ts'

/** A recap as it would be if its newest draft were published now. */
export type Preview = {
  id: string
  site: Site
  /** ISO 8601 in UTC: when the draft was saved. */
  savedAt: string | null
  headline: string | null
  dek: string | null
  body: Block[]
  /** The page, or null while the draft lacks what a page stands on. */
  recap: RecapOnPage | null
  /** The ids of the images that it shows. */
  images: ReadonlySet<string>
}

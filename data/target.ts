import type { PublicCollection } from '#core/content.ts'

/** A record by collection and id. */
export type Target = { collection: PublicCollection; id: string }

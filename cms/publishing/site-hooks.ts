import type { GlobalConfig } from 'payload'
import { siteTag } from '#core/expiry.ts'
import { stampFeeds } from './feed-stamp.ts'
import { writeOutbox } from './outbox.ts'

/** The publication's name and zone stand on every page and in every feed. */
export const siteHooks: GlobalConfig['hooks'] = {
  afterChange: [
    async ({ doc, req }) => {
      await stampFeeds({ req, shows: [] })
      await writeOutbox({ req, tags: [siteTag] })
      return doc
    },
  ],
}

import type { GlobalConfig } from 'payload'
import { checkWords } from '#cms/hooks/check-words.ts'
import { keepTimestamps } from '#cms/hooks/keep-timestamps.ts'
import { siteTag } from '#core/expiry.ts'
import { stampFeeds } from './feed-stamp.ts'
import { writeOutbox } from './outbox.ts'

/** The publication's name and zone stand on every page and in every feed. */
export const siteHooks: GlobalConfig['hooks'] = {
  beforeOperation: [keepTimestamps],
  beforeValidate: [checkWords],
  afterChange: [
    async ({ doc, req }) => {
      await stampFeeds({ req, shows: [] })
      await writeOutbox({ req, tags: [siteTag] })
      return doc
    },
  ],
}

import type { MongoMigration } from '#cms/database/migration.ts'

/** Says of every recap and of every version whether the public sees the recap: lists are narrowed by it. */
export const sqliteLiveFacts = [
  'UPDATE recaps SET is_live = (live_rev IS NOT NULL)',
  'UPDATE _recaps_v SET version_is_live = (version_live_rev IS NOT NULL)',
]

/** The same, on MongoDB. */
export const mongoLiveFacts: MongoMigration = {
  name: '20261125-live-facts',
  up: async (database) => {
    const isLive = (field: string) => ({ $gt: [field, null] })
    await database.collection('recaps').updateMany({}, [{ $set: { isLive: isLive('$liveRev') } }])
    await database
      .collection('_recaps_versions')
      .updateMany({}, [{ $set: { 'version.isLive': isLive('$version.liveRev') } }])
  },
}

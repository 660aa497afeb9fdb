import type { MongoMigration } from '#cms/database/migration.ts'

const titleOf = (table: string) => `(SELECT title FROM shows WHERE shows.id = ${table}.show_id)`

/** Gives every record of a show the name that it has among those of every show. */
export const sqliteFullLabels = [
  `UPDATE episodes SET full_label = ${titleOf('episodes')} || ' ' || label`,
  `UPDATE seasons SET full_label = ${titleOf('seasons')} || ', ' || label`,
  `UPDATE characters SET full_label = name || ' (' || ${titleOf('characters')} || ')'`,
  `UPDATE songs SET full_label = title || ' (' || ${titleOf('songs')} || ')'`,
  `UPDATE performances SET label = songs.title || ', ' || episodes.label,
    full_label = songs.title || ', ' || episodes.full_label
    FROM songs, episodes WHERE songs.id = performances.song_id AND episodes.id = performances.episode_id`,
]

type Row = { _id: string; title?: string; label?: string; fullLabel?: string; song?: string; episode?: string }

/** The same, on MongoDB. */
export const mongoFullLabels: MongoMigration = {
  name: '20261128-full-labels',
  up: async (database) => {
    const on = (name: string) => database.collection<Row>(name)
    for await (const { _id, title } of on('shows').find()) {
      const label = async (name: string, words: (string | { $literal: string })[]) => {
        await on(name).updateMany({ show: _id }, [{ $set: { fullLabel: { $concat: words } } }])
      }
      const show = title ?? ''
      await label('episodes', [literally(`${show} `), '$label'])
      await label('seasons', [literally(`${show}, `), '$label'])
      await label('characters', ['$name', literally(` (${show})`)])
      await label('songs', ['$title', literally(` (${show})`)])
    }
    for await (const episode of on('episodes').find()) {
      const performances = await on('performances').find({ episode: episode._id }).toArray()
      if (performances.length === 0) continue
      const sung = performances.map(({ song }) => song ?? '')
      const songs = await on('songs')
        .find({ _id: { $in: sung } })
        .toArray()
      const changes = performances.flatMap(({ _id, song }) => {
        const title = songs.find((one) => one._id === song)?.title
        if (!title) return []
        const named = { label: `${title}, ${episode.label}`, fullLabel: `${title}, ${episode.fullLabel}` }
        return [{ updateOne: { filter: { _id }, update: { $set: named } } }]
      })
      if (changes.length > 0) await on('performances').bulkWrite(changes)
    }
  },
}

// A title may begin with a dollar sign, which would name a field.
function literally(words: string) {
  return { $literal: words }
}

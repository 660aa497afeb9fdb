import type { Database, Row } from './read-database.ts'

/** What a migration does to the rows that were there. Whatever it does not say of them stays as it is. */
export type Carried = {
  /** Tables that it drops. */
  gone?: readonly string[]
  /** Tables into which it puts rows; a test of their own tells which. */
  made?: readonly string[]
  /** The columns of a row that it fills or changes, by table. */
  filled?: Readonly<Record<string, (row: Row, database: Database) => Row>>
}

/** By the name of the migration. One that is not here adds tables, columns with defaults and indexes, and no more. */
export const carried: Readonly<Record<string, Carried>> = {
  '20261125-171530-everything-known': {
    gone: ['recaps_texts', '_recaps_v_texts'],
    made: ['authors', 'recaps_authors', '_recaps_v_version_authors'],
    filled: {
      recaps: ({ live_rev }) => ({ is_live: live_rev === null ? 0 : 1 }),
      _recaps_v: ({ version_live_rev }) => ({ version_is_live: version_live_rev === null ? 0 : 1 }),
    },
  },
  '20261128-175651-full-labels': {
    filled: {
      seasons: (row, database) => ({ full_label: `${show(row, database).title}, ${row.label}` }),
      episodes: (row, database) => ({ full_label: `${show(row, database).title} ${row.label}` }),
      characters: (row, database) => ({ full_label: `${row.name} (${show(row, database).title})` }),
      songs: (row, database) => ({ full_label: `${row.title} (${show(row, database).title})` }),
      performances: (row, database) => {
        const { title } = get({ database, table: 'songs', id: row.song_id })
        const episode = get({ database, table: 'episodes', id: row.episode_id })
        const label = `${title}, ${episode.label}`
        return { label, full_label: `${title}, ${show(episode, database).title} ${episode.label}` }
      },
    },
  },
}

function show(row: Row, database: Database): Row {
  return get({ database, table: 'shows', id: row.show_id })
}

function get(input: { database: Database; table: string; id: unknown }): Row {
  const row = input.database.rows[input.table]?.find(({ id }) => id === input.id)
  if (!row) throw new Error(`The fixture has no row ${input.id} of ${input.table}`)
  return row
}

import { expect } from 'vitest'
import type { Document, Documents } from './whole-database.ts'

type Databases = { before: Documents; after: Documents }

/** What a migration does to the documents that were there. Whatever it does not say of them stays as it is. */
export type Carried = {
  /** Collections into which it puts documents; a test of their own tells which. */
  made?: readonly string[]
  /** A document as it leaves it, by collection. */
  filled?: Readonly<Record<string, (document: Document, databases: Databases) => Document>>
}

/** By the name of the migration. */
export const carried: Readonly<Record<string, Carried>> = {
  '20261125-authors': {
    made: ['authors'],
    filled: {
      recaps: (recap, { after }) => ({ ...recap, authors: credits(recap.authors, after) }),
      _recaps_versions: ({ version, ...row }, { after }) => {
        const text = version as Document
        return { ...row, version: { ...text, authors: credits(text.authors, after) } }
      },
    },
  },
  '20261125-live-facts': {
    filled: {
      recaps: (recap) => ({ ...recap, isLive: typeof recap.liveRev === 'number' }),
      _recaps_versions: ({ version, ...row }) => {
        const text = version as Document
        return { ...row, version: { ...text, isLive: typeof text.liveRev === 'number' } }
      },
    },
  },
  '20261128-full-labels': {
    filled: {
      seasons: (row, { before }) => ({ ...row, fullLabel: `${show(row, before)}, ${row.label}` }),
      episodes: (row, { before }) => ({ ...row, fullLabel: `${show(row, before)} ${row.label}` }),
      characters: (row, { before }) => ({ ...row, fullLabel: `${row.name} (${show(row, before)})` }),
      songs: (row, { before }) => ({ ...row, fullLabel: `${row.title} (${show(row, before)})` }),
      performances: (row, { before }) => {
        const { title } = get({ documents: before.songs, id: row.song })
        const episode = get({ documents: before.episodes, id: row.episode })
        const label = `${title}, ${episode.label}`
        return { ...row, label, fullLabel: `${title}, ${show(episode, before)} ${episode.label}` }
      },
    },
  },
}

function credits(names: unknown, { authors }: Documents): unknown {
  if (!Array.isArray(names)) return names
  return names.map((name: string) => {
    const author = authors?.find((one) => one.name === name.trim())?._id
    return { id: expect.any(String), author: author ?? 'an author of this name', role: 'writer' }
  })
}

function show(row: Document, { shows }: Documents): unknown {
  return get({ documents: shows, id: row.show }).title
}

function get({ documents, id }: { documents: Document[] | undefined; id: unknown }): Document {
  const document = documents?.find(({ _id }) => _id === id)
  if (!document) throw new Error(`The fixture has no document ${id}`)
  return document
}

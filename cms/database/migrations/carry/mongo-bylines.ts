import { randomUUID } from 'node:crypto'
import type { MongoMigration } from '#cms/database/migration.ts'
import { bylinesFor } from './bylines.ts'

type Row = { _id: string; name: string }
type WithAuthors = { _id: unknown; authors?: unknown; version?: { authors?: unknown } }

/** Makes authors of the names that stood above recaps, and of every account. */
export const mongoBylines: MongoMigration = {
  name: '20261125-authors',
  up: async (database) => {
    const places = [
      { rows: database.collection<WithAuthors>('recaps'), path: 'authors' },
      { rows: database.collection<WithAuthors>('_recaps_versions'), path: 'version.authors' },
    ] as const
    const stood: string[] = []
    for (const { rows, path } of places) {
      const values: unknown[] = await rows.distinct(path)
      stood.push(...values.filter((value): value is string => typeof value === 'string' && value.trim() !== ''))
    }
    const authors = database.collection<Row & { slug: string; account?: string }>('authors')
    // Killed half way, it finds those that it has made already.
    const known = await authors.find().toArray()
    const staff = await database.collection<Row>('users').find({}, { projection: { name: 1 } }).toArray()
    const made = bylinesFor({
      names: [...new Set(stood.map((name) => name.trim()))],
      accounts: staff.map(({ _id, name }) => ({ id: _id, name })),
    }).filter(({ name }) => !known.some((author) => author.name === name))
    const now = new Date()
    const rows = made.map(({ id, account, ...author }) => ({
      _id: id,
      ...author,
      ...(account && { account }),
      createdAt: now,
      updatedAt: now,
    }))
    if (rows.length > 0) await authors.insertMany(rows)
    const ids = new Map([...known, ...rows].map(({ _id, name }) => [name, _id]))
    for (const { rows: docs, path } of places) {
      for await (const doc of docs.find({ [path]: { $type: 'string' } })) {
        const names = (path === 'authors' ? doc.authors : doc.version?.authors) as string[]
        const credits = names.flatMap((name) => {
          const author = ids.get(name.trim())
          return author ? [{ id: randomUUID(), author, role: 'writer' }] : []
        })
        await docs.updateOne({ _id: doc._id }, { $set: { [path]: credits } })
      }
    }
  },
}

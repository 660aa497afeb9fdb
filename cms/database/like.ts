import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type Column, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

/** Makes `%` and `_` in what somebody looks for mean themselves, as they do on MongoDB. */
export function escapePatterns(adapter: SQLiteAdapter): void {
  const like = (column: Column, pattern: unknown): SQL => sql`${column} like ${escaped(pattern)} escape '\\'`
  const notLike = (column: Column, pattern: unknown): SQL =>
    sql`${column} not like ${escaped(pattern)} escape '\\'`
  Object.assign(adapter.operators, { contains: like, like, not_like: notLike })
}

/** Payload puts a `%` at both ends of what was typed; a pattern without them is its own (a path in an array). */
function escaped(pattern: unknown): string {
  const text = String(pattern)
  const typed = /^%(.*)%$/s.exec(text)?.[1]
  return typed === undefined ? text : `%${typed.replace(/[\\%_]/g, '\\$&')}%`
}

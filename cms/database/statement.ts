import type { InStatement } from '@libsql/client'

/** Does this statement only read? One that begins with a CTE does when it contains no writing keyword. */
export function isRead(statement: InStatement): boolean {
  const sql = textOf(statement)
  if (/^\s*(select|values|explain)\b/i.test(sql)) return true
  return /^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql)
}

/** The table that a write is about, as its author would look for it. */
export function tableOf(statement: InStatement): string {
  const found = /\b(?:into|update|from|table)\s+(?:if\s+(?:not\s+)?exists\s+)?["`]?([\w-]+)/i.exec(
    textOf(statement),
  )
  return found?.[1] ?? textOf(statement).slice(0, 40)
}

export function textOf(statement: InStatement): string {
  return typeof statement === 'string' ? statement : statement.sql
}

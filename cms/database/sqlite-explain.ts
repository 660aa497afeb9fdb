import type { InStatement } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { QueryPlan, Recording } from '#cms/database/query-plan.ts'
import type { SqliteClient } from '#cms/database/sqlite-client.ts'
import { isRead, textOf } from '#cms/database/statement.ts'

/** Notes down every read of this process. */
export function recordSqlite(adapter: object): Recording {
  const client = (adapter as SQLiteAdapter).client as SqliteClient
  const recorded = new Map<string, InStatement>()
  const note = (statement: InStatement) => {
    if (isRead(statement)) recorded.set(textOf(statement), statement)
  }
  client.observers.add(note)
  return {
    explain: async () => {
      client.observers.delete(note)
      const plans: QueryPlan[] = []
      for (const statement of recorded.values()) plans.push(await explain(client, statement))
      return plans
    },
  }
}

async function explain(client: SqliteClient, statement: InStatement): Promise<QueryPlan> {
  const query = typeof statement === 'string' ? { sql: statement, args: [] } : statement
  const { rows } = await client.execute({ ...query, sql: `EXPLAIN QUERY PLAN ${query.sql}` })
  const lines = rows.map(({ detail }) => String(detail))
  return {
    query: `${query.sql} ${JSON.stringify(query.args)}`,
    scans: bareScans(lines),
    detail: lines.join('\n'),
  }
}

// "SCAN recaps" reads a whole table; "SCAN recaps USING INDEX …" walks an index and ends at the limit. What a
// co-routine has made is no table: how it was made is told by lines of its own.
function bareScans(lines: string[]): string[] {
  const made = new Set(lines.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) ([\w-]+)$/.exec(line)?.[1] ?? []))
  const scanned = lines.flatMap((line) => /^SCAN ([\w-]+)$/.exec(line)?.[1] ?? [])
  return scanned.filter(
    (table) => !made.has(table) && !/^(CONSTANT|json_each|json_tree|subquery)/i.test(table),
  )
}

/** A row of one of the tables in a season's form; `key` tells it apart while rows come and go. */
export type Row<Column extends string> = { key: number; cells: Record<Column, string> }

export type ColumnOf<Column extends string> = {
  name: Column
  label: string
  example: string
}

let made = 0

/** Rows of cells, each with a key of its own. */
export function toRows<Column extends string>(list: readonly Record<Column, string>[]): Row<Column>[] {
  return list.map((cells) => {
    made += 1
    return { key: made, cells }
  })
}

/** The rows with others put in at a place; what was empty there and at the end makes room for them. */
export function withRows<Column extends string>({
  rows,
  at,
  more,
}: {
  rows: readonly Row<Column>[]
  at: number
  more: readonly Record<Column, string>[]
}): Row<Column>[] {
  const before = rows.slice(0, at)
  const after = rows.slice(at)
  return [...before, ...toRows(more), ...after].filter((row) => !isEmpty(row))
}

function isEmpty<Column extends string>({ cells }: Row<Column>): boolean {
  return Object.values<string>(cells).every((words) => words.trim() === '')
}

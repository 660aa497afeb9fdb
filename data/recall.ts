import type { Reading } from './reading.ts'

type Kept = { doc: object | null; select: object }

const kept = new WeakMap<Reading, Map<string, Kept[]>>()

/** What a reading has read of a record, with the fields asked for or more; undefined where it has not. */
export function recall(
  reading: Reading,
  { tag, select }: { tag: string; select: object },
): object | null | undefined {
  const rows = kept.get(reading)?.get(tag)
  return rows?.find((row) => Object.keys(select).every((field) => field in row.select))?.doc
}

/** Keeps what has been read of a record, or that there is none, until the reading ends. */
export function keep(reading: Reading, { tag, ...row }: Kept & { tag: string }): void {
  const rows = kept.get(reading) ?? new Map<string, Kept[]>()
  kept.set(reading, rows.set(tag, [...(rows.get(tag) ?? []), row]))
}

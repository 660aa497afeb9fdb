import type { PayloadRequest } from 'payload'

/** A record whose fields all lie in its own row: no relation to many, no array, no block. */
export type Row = { id: string; [field: string]: string | number | boolean | null }

/** Adds records, or changes those that have the ids. */
export type WriteRows = (input: { collection: string; rows: Row[]; req: PayloadRequest }) => Promise<void>

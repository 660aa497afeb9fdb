import type { Payload } from 'payload'
import { siteTag } from '#core/expiry.ts'
import type { Seen } from '#core/seen.ts'
import { getDatabase } from './database.ts'
import { findExpiries } from './expiries.ts'

/**
 * One read of everything that a page or a feed prints: where it reads, what it depends on, and how far its reader has
 * seen, where that is not all that has aired.
 */
export type Reading = { payload: Payload; tags: Set<string>; seen?: Seen }

export type Current<Result> = {
  result: Result
  tags: string[]
  /** The store's time when the read began; null outside the web process. */
  began: number | null
}

const mostTries = 5

/** A read that has nothing to do with a cache. */
export async function beginReading(): Promise<Reading> {
  return { payload: await getDatabase(), tags: new Set([siteTag]) }
}

/**
 * Reads, and reads again when something that it depends on expired meanwhile: whoever joins a read that began
 * before a publication must not be told what was before it.
 */
export async function readCurrent<Result>(
  read: (reading: Reading) => Promise<Result>,
): Promise<Current<Result>> {
  for (let tries = 1; ; tries += 1) {
    const began = findExpiries()?.now() ?? null
    const reading = await beginReading()
    const result = await read(reading)
    const tags = [...reading.tags]
    if (tries === mostTries || !hasExpired({ tags, began })) return { result, tags, began }
  }
}

/** Another number after every expiry; null outside the web process. */
export function generation(): number | null {
  return findExpiries()?.generation ?? null
}

/** Whether something that a read depends on has expired since it began; unknown outside the web process. */
export function hasExpired({ tags, began }: Pick<Current<unknown>, 'tags' | 'began'>): boolean {
  return began !== null && (findExpiries()?.expiredSince(tags, began) ?? false)
}

import { unstable_cache } from 'next/cache.js'
import { cache } from 'react'
import type { For } from '#core/edition.ts'
import { missingTag, unkeptTag } from '#core/expiry.ts'
import { failPoint } from '#fail-point'
import { type Reading, readCurrent } from './reading.ts'
import { readSeen } from './seen.ts'

/**
 * Makes of a read what a page calls: once per render however often it is asked for, never older than the last
 * expiry of what it depends on, and with its tags on the page.
 */
export function cached<Input extends string[], Result>(
  read: (reading: Reading, ...input: Input) => Promise<Result>,
): (...input: Input) => Promise<Result> {
  return cache(async (...input: Input) => {
    const { result, tags } = await readCurrent(async (reading) => {
      const found = await read(reading, ...input)
      await failPoint('page-read')
      return found
    })
    await tagPage(tags)
    return result
  })
}

/** The same for everybody, for somebody at a place in a show, or for one with places in several. */
export function cachedFor<Input extends string[], Result>(
  read: (reading: Reading, ...input: Input) => Promise<Result>,
): (reader: For, ...input: Input) => Promise<Result> {
  return cached(async (reading, reader: For, ...input: Input) => {
    return await read(await readingFor(reading, reader), ...input)
  })
}

/** A place that is no episode which has aired counts as none; what is read for it is not kept. */
async function readingFor(reading: Reading, reader: For): Promise<Reading> {
  const seen = await readSeen(reading, reader)
  if (seen === 'unknown') reading.tags.add(unkeptTag)
  return seen && seen !== 'unknown' ? { ...reading, seen } : reading
}

/**
 * Says that the page being rendered is the answer to an address that leads nowhere: the cache handler answers 404
 * and keeps nothing. Next's own `notFound` would send an empty document that only a script fills.
 */
export async function markMissing(): Promise<void> {
  await tagPage([missingTag])
}

// Next takes no more tags than this in one call, and leaves out the rest with a warning.
const mostTags = 128

// The handler keeps no values: all that is wanted of `unstable_cache` is that the page carries its tags.
async function tagPage(tags: string[]): Promise<void> {
  for (let start = 0; start < tags.length; start += mostTags) {
    const some = tags.slice(start, start + mostTags)
    await unstable_cache(async () => null, some, { tags: some })()
  }
}

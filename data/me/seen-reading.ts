import { type Places, spellPlaces } from '#core/edition.ts'
import { beginReading, type Reading } from '../reading.ts'
import { readSeen } from '../seen.ts'

/** A read for somebody with these places, which nobody else is answered with. */
export async function beginReadingFor(places: Places): Promise<Reading> {
  return await seenFrom(await beginReading(), places)
}

/** The same read, by somebody with these places. */
export async function seenFrom(reading: Reading, places: Places): Promise<Reading> {
  const seen = places.size > 0 ? await readSeen(reading, `for-${spellPlaces(places)}`) : null
  return seen && seen !== 'unknown' ? { ...reading, seen } : reading
}

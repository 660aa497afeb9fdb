import { parseCode } from './episode.ts'

/**
 * A place in a show as a reader names it: the code of the last episode that she has seen, `start` before the first, `end`
 * where she has seen all that has aired, whenever that is.
 */
export type Place = string

export const start: Place = 'start'
export const end: Place = 'end'

/** A reader's places, by the ids of the shows. */
export type Places = ReadonlyMap<string, Place>

/**
 * How the site is rendered: `now` for everybody who has chosen no boundary; below a show up to an episode; elsewhere for
 * a reader with places in several shows. It is the first segment of the routes.
 */
export type Edition =
  | { kind: 'now' }
  /** `isOnce`: she has not seen so far, and has asked for one page to be shown all the same. */
  | { kind: 'through'; place: Place; isOnce: boolean }
  | { kind: 'places'; places: Places }

const through = 'through-'
const once = 'once-'
const forPlaces = 'for-'

/** The header by which a page that is made for one request is told the edition. */
export const editionHeader = 'x-previously-edition'

/** The edition that a segment of a route names, or null where it names none. */
export function parseEdition(segment: string): Edition | null {
  if (segment === 'now') return { kind: 'now' }
  const prefix = [through, once].find((one) => segment.startsWith(one))
  if (prefix) {
    const place = segment.slice(prefix.length)
    return isPlace(place) ? { kind: 'through', place, isOnce: prefix === once } : null
  }
  const places = segment.startsWith(forPlaces) ? parsePlaces(segment.slice(forPlaces.length)) : null
  return places && places.size > 0 ? { kind: 'places', places } : null
}

/** Whether a word can name a place in a show; whether there is such an episode is not known here. */
export function isPlace(word: string): boolean {
  return word === start || word === end || parseCode(word) !== null
}

/** Places as one word that a cookie and an address may hold, always the same for the same places. */
export function spellPlaces(places: Places): string {
  const sorted = [...places].sort(([left], [right]) => (left < right ? -1 : 1))
  return sorted.map(([show, place]) => `${show}.${place}`).join('~')
}

/** The places in such a word, or null where it is none. */
export function parsePlaces(word: string): Places | null {
  if (word === '') return new Map()
  const places = new Map<string, Place>()
  for (const entry of word.split('~')) {
    const [, show = '', place = ''] = /^([\w-]{1,64})\.(\w{1,16})$/.exec(entry) ?? []
    if (!show || !isPlace(place) || places.has(show)) return null
    places.set(show, place)
  }
  return places
}

/**
 * For whom a page is read, in a word by which reads are kept apart: everybody who has chosen no boundary, somebody at a
 * place in the show below which the page is, or a reader with places in several shows.
 */
export type For = string

const everybody: For = ''

/** For whom a page is read whose route has this edition; `show` is the slug of the show below which it is. */
export function readerOf({ edition, show }: { edition: string; show?: string }): For {
  const parsed = parseEdition(edition)
  if (parsed?.kind === 'through' && show) return `${show}@${parsed.place}`
  return parsed?.kind === 'places' && !show ? edition : everybody
}

/** The show, by its slug, and the place in it, or the places in several, that such a word holds. */
export function placesFor(reader: For): { below: { show: string; place: Place } | null; places: Places } {
  const [, show = '', place = ''] = /^([^@]+)@([^@]+)$/.exec(reader) ?? []
  if (show && isPlace(place)) return { below: { show, place }, places: new Map() }
  const edition = parseEdition(reader)
  return { below: null, places: edition?.kind === 'places' ? edition.places : new Map() }
}

import type { Taken } from '#cms/analysis/offer.ts'
import type { Item } from '#core/analysis/propose.ts'
import { respelt } from '#core/analysis/respell.ts'
import { labelOf, parseCode } from '#core/episode.ts'
import { type Extent, settingWords } from '#core/performance.ts'
import { type ItemOf, leastSure } from './analysis-groups.ts'

export const extentNames: Record<Extent, string> = { whole: 'the whole song', part: 'a part of it' }

function episodeLine(code: string): string {
  const number = parseCode(code.toLowerCase())
  return `It is about ${number ? labelOf(number) : code}`
}

/** What a proposal says, in one line. */
export function lineOf(item: Item): string {
  if (item.kind === 'episode') return episodeLine(item.code)
  if (item.kind === 'cast') return castLine(item)
  if (item.kind === 'character') return `${item.name} is a new character`
  if (item.kind === 'mention') return `${quoted(item.words)} is ${item.record}`
  if (item.kind === 'which') return `${quoted(item.words)} is one of ${item.records.length} characters`
  if (item.kind === 'song') return `${quoted(item.words)} is the song ${quoted(item.song)}`
  if (item.kind === 'question') return item.reason
  if (item.kind === 'doubt') return `${quoted(item.words)} — ${spellingOf(item)}?`
  return performanceLine(item)
}

function castLine({ character, performer, record, places }: ItemOf<'cast'>): string {
  const played = `${record ?? character} is played by ${performer}`
  if (record !== null) return played
  return places > 0
    ? `${played}: a new character, in ${counted(places, 'place')}`
    : `${played}: a new character`
}

function performanceLine(item: ItemOf<'performance'>): string {
  const { extent, original, originalArtist, setting, singers, song } = item
  const source = original ? 'an original' : originalArtist ? `cover of ${originalArtist}` : 'cover'
  const howMuch = extent === 'part' ? 'in part' : 'in full'
  return `${quoted(song)} — ${sung(singers)}, ${settingWords[setting]}, ${howMuch}, ${source}`
}

function sung(singers: readonly string[]): string {
  if (singers.length === 0) return 'a record plays'
  return `${lists.format(singers)} ${singers.length === 1 ? 'sings' : 'sing'}`
}

/** How doubtful words would be written. */
export function spellingOf({ onList, words }: ItemOf<'doubt'>): string {
  return respelt({ found: words, onList })
}

/** How sure a proposal is, as the beginning of a sentence. */
export function surenessOf({ sure }: Pick<Item, 'sure'>): string {
  if (sure >= 0.9) return 'Sure'
  return sure >= leastSure ? 'Fairly sure' : 'A guess'
}

/** Who took what of the last analysis, and when. */
export function takenLine({ at, by, count, made }: Taken, now: Date): string {
  const records = made.length > 0 ? `, made ${counted(made.length, 'record')}` : ''
  return `Taken by ${by}, ${timeOf(new Date(at), now)}: ${counted(count, 'proposal')}${records}.`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

function timeOf(at: Date, now: Date): string {
  const isToday = at.toDateString() === now.toDateString()
  return isToday ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

export function quoted(words: string): string {
  return `“${words}”`
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

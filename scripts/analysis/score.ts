import { foldWords } from '#core/analysis/fold.ts'
import type { Known } from '#core/analysis/model.ts'
import { type Output, type OutputMention, type OutputPerformance, placeOf } from './shapes.ts'

/** How many of what was found are right, and how many of what was to be found were found. */
export type Tally = { right: number; found: number; hit: number; wanted: number }

export const scoredKinds = [
  'show',
  'episode',
  'cast',
  'mentions',
  'performances',
  'performances, whole',
  'notSongs',
  'doubts',
  'newCharacters',
] as const

export type Scored = Record<(typeof scoredKinds)[number], Tally>

type Case = { text: string; known: Known; gold: Output; output: Output }

/** Scores one text; what counts as right is in the description of the format. */
export function score({ text, known, gold, output }: Case): Scored {
  const spellings = new Map(gold.doubtful.map(({ found, onList }) => [keyOf(found), keyOf(onList)]))
  const performer = (name: string) => spellings.get(keyOf(name)) ?? keyOf(name)
  const titles = (list: readonly OutputPerformance[]) => list.map(({ song }) => titleOf(song))
  return {
    show: one(output.show, gold.show),
    episode: one(output.episode, gold.episode),
    cast: lists(
      output.cast,
      gold.cast,
      ({ character, performer: by }) => `${keyOf(character)}|${performer(by)}`,
    ),
    mentions: mentions({ text, found: output.mentions, wanted: gold.mentions }),
    performances: bags(titles(output.performances), titles(gold.performances)),
    'performances, whole': bags(output.performances.map(wholeOf), gold.performances.map(wholeOf)),
    notSongs: notSongs({ text, known, gold, output }),
    doubts: lists(output.doubtful, gold.doubtful, ({ found, onList }) => `${keyOf(found)}|${keyOf(onList)}`),
    newCharacters: lists(output.newCharacters, gold.newCharacters, keyOf),
  }
}

export function add(left: Tally, right: Tally): Tally {
  return {
    right: left.right + right.right,
    found: left.found + right.found,
    hit: left.hit + right.hit,
    wanted: left.wanted + right.wanted,
  }
}

export const nothing: Tally = { right: 0, found: 0, hit: 0, wanted: 0 }

export function precisionOf({ right, found }: Tally): number {
  return found === 0 ? 1 : right / found
}

export function recallOf({ hit, wanted }: Tally): number {
  return wanted === 0 ? 1 : hit / wanted
}

const honorifics = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'doctor', 'mx', 'sir', 'madam'])

function keyOf(name: string): string {
  const words = foldWords(name)
  const bare = words.filter((word) => !honorifics.has(word))
  return (bare.length > 0 ? bare : words).join(' ')
}

function titleOf(song: string): string {
  return foldWords(song.replace(/\([^)]*\)/g, ' ').trim() || song).join(' ')
}

function wholeOf({ song, originalArtist, performers, setting }: OutputPerformance): string {
  const artist = originalArtist === null ? '' : keyOf(originalArtist)
  return [titleOf(song), artist, performers.map(keyOf).sort().join('+'), setting].join('|')
}

function one(found: string | null, wanted: string | null): Tally {
  const isRight = found === wanted ? 1 : 0
  return { right: isRight, found: 1, hit: isRight, wanted: 1 }
}

function lists<Item>(found: readonly Item[], wanted: readonly Item[], key: (item: Item) => string): Tally {
  const [have, want] = [new Set(found.map(key)), new Set(wanted.map(key))]
  const right = [...have].filter((item) => want.has(item)).length
  return { right, found: have.size, hit: right, wanted: want.size }
}

// As often as each is there.
function bags(found: readonly string[], wanted: readonly string[]): Tally {
  const left = [...wanted]
  const right = found.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return { right, found: found.length, hit: right, wanted: wanted.length }
}

function mentions({
  text,
  found,
  wanted,
}: {
  text: string
  found: readonly OutputMention[]
  wanted: readonly OutputMention[]
}): Tally {
  const spanOf = ({ text: words, occurrence }: OutputMention) => {
    const start = placeOf({ text, words, occurrence })
    return { start, end: start + words.length }
  }
  const earliest = (mentions: readonly OutputMention[]) => {
    const first = new Map<string, OutputMention>()
    for (const mention of mentions) {
      const known = first.get(mention.record)
      if (!known || spanOf(mention).start < spanOf(known).start) first.set(mention.record, mention)
    }
    return first
  }
  const [proposed, gold] = [earliest(found), earliest(wanted)]
  const right = [...gold].filter(([record, mention]) => {
    const other = proposed.get(record)
    if (!other) return false
    const [left, here] = [spanOf(mention), spanOf(other)]
    return left.start < here.end && here.start < left.end
  }).length
  return { right, found: proposed.size, hit: right, wanted: gold.size }
}

// Wrong is only what is a song, or does not stand in the text.
function notSongs({ text, known, gold, output }: Case): Tally {
  const songs = new Set(
    [...gold.performances, ...known.songs.map(({ title }) => ({ song: title }))].map(({ song }) =>
      titleOf(song),
    ),
  )
  const right = output.notSongs.filter((words) => text.includes(words) && !songs.has(titleOf(words))).length
  const found = new Set(output.notSongs.map(titleOf))
  const hit = gold.notSongs.filter((words) => found.has(titleOf(words))).length
  return { right, found: output.notSongs.length, hit, wanted: gold.notSongs.length }
}

import type { FormKind } from './forms.ts'
import type { KnownNames, Target } from './known-names.ts'
import type { Misspelt } from './misspelt.ts'
import type { Span } from './model.ts'
import { isInitial, suffixFrom, withoutSuffix } from './name-affixes.ts'
import type { ReadText, Word } from './text.ts'
import { openers, particles, roleNouns, songWords, titles, wordNames } from './words.ts'

/** A name in a text: of a known character or performer, or of somebody else. */
export type Name = Span & {
  /** The words that it is made of, by their places; `to` exclusive. */
  at: number
  to: number
  text: string
  paragraph: number
  sentence: number
  possessive: boolean
  character: string | null
  performer: string | null
  /** The characters of whom each may be meant, where that is open. */
  rivals: readonly string[]
  kind: FormKind | 'unknown'
  /** The name as it is known, where the text has it otherwise. */
  misspelt: string | null
  /** Where nothing but its place in the sentence may have given it a capital letter. */
  unsure: boolean
}

type Finder = { read: ReadText; known: KnownNames; misspelt: Misspelt; isInTitle: (word: Word) => boolean }

/** Finds every name of a text, in its order. None overlaps another. */
export function findNames(finder: Finder): Name[] {
  const { words } = finder.read
  const found: Name[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(finder, at)
    if (name) found.push(name)
    at = name ? name.to : at + 1
  }
  return settleRivals(found)
}

function nameAt(finder: Finder, at: number): Name | null {
  const { read, misspelt, isInTitle } = finder
  const { words } = read
  const word = words[at]
  if (!word || isInTitle(word)) return null
  if (!word.capital && !read.small && !/^\d*\p{Lu}/u.test(word.text)) return particleNameAt(finder, at)
  const run = suffixFrom(read.text, words, runFrom(words, at))
  const start = bare(words, at, run)
  const match = matchAt(finder, at, run) ?? (start > at ? matchAt(finder, start, run) : null)
  if (match) return toName(finder, { from: Math.min(at, match.at), ...match })
  const signed = isInitial(read.text, words, at) ? matchAt(finder, at + 1, run) : null
  if (signed && signed.to === run && mayBeShort(signed, word.key))
    return toName(finder, { from: at, ...signed })
  const slip = misspelt.at(words, at, run) ?? (start > at ? misspelt.at(words, start, run) : null)
  if (slip && (slip.to - slip.at > 1 || !isCommon(word))) return toName(finder, { from: at, ...slip })
  if (!word.capital || (word.key.length < 2 && !isInitial(read.text, words, at)) || isNoName(word))
    return null
  if (word.opens && run - at > 1 && (isNoun(finder, word) || openedBy(finder, at + 1, run))) return null
  return toName(finder, { from: at, at, to: run, targets: [], misspelt: null })
}

// “E. Rand” may be Eileen Rand.
function mayBeShort({ targets }: Match, initial: string): boolean {
  return targets.every(
    (target) => 'character' in target && target.character.toLowerCase().startsWith(initial),
  )
}

// “the Duchess”, “von Trapp”: an alias may begin with a small word.
function particleNameAt(finder: Finder, at: number): Name | null {
  const word = finder.read.words[at]
  if (!word || !particles.has(word.key)) return null
  const match = finder.known.trie.longestAt(finder.read.words, at)
  if (!match || match.length < 2 || !finder.read.words[at + match.length - 1]?.capital) return null
  return toName(finder, { from: at, at, to: at + match.length, targets: match.values, misspelt: null })
}

type Match = { at: number; to: number; targets: readonly Target[]; misspelt: string | null }

function matchAt(finder: Finder, at: number, run: number): Match | null {
  const { read, known, misspelt } = finder
  const { words } = read
  const match = known.trie.longestAt(words, at)
  if (!match) return null
  const to = at + match.length
  const whole = { at, to, targets: match.values, misspelt: null }
  if (match.length === 1 && !mayBeName(finder, at)) return null
  if (to >= run || isHeading(read, words[at])) return whole
  // More of a name follows: another surname is somebody else, a slip is not.
  const slip = misspelt.at(words, at, run)
  if (slip) return slip
  return known.trie.longestAt(words, to) ? whole : null
}

/** Whether a word that alone is a name is meant as one here. */
function mayBeName({ read }: Finder, at: number): boolean {
  const { words, small } = read
  const word = words[at]
  if (!word) return false
  const next = words[at + 1]?.follows ? words[at + 1] : undefined
  if (!word.capital) {
    if (!small || word.key.length < 3) return false
    return !isCommon(word) || (next !== undefined && saying.has(next.key)) || word.possessive
  }
  if (!wordNames.has(word.key) && !openers.has(word.key)) return true
  if (isHeading(read, word)) return false
  if (!word.opens) return true
  if (word.possessive) return true
  if (next && (asking.has(next.key) || (next.capital && !titles.has(next.key) && modal.has(word.key))))
    return false
  return read.named.has(word.key) || !next || saying.has(next.key) || songWords.has(next.key)
}

const modal = new Set(['will', 'may', 'can', 'mark', 'does', 'has'])
const asking = new Set(
  'he she it they we you i the a an this that these those there anybody anyone everybody everyone somebody someone my your his her their our any all to for of'.split(
    ' ',
  ),
)
const saying = new Set(
  `is was has had does did says said tells told gets got goes went comes came takes took makes made finds found walks sings sang and who looks knows wants
   can't cannot won't isn't wasn't doesn't didn't hasn't would could should might must then still also just never always leaves decides turns sits stands`
    .trim()
    .split(/\s+/),
)

function isCommon(word: Word): boolean {
  return wordNames.has(word.key) || openers.has(word.key)
}

function isNoName(word: Word): boolean {
  if (/^i(?:'|$)/.test(word.key) || /^\d/.test(word.text)) return true
  return word.opens && openers.has(word.key)
}

// Titles in capitals, of the text or of a part, say nothing by theirs.
function isHeading({ headings }: ReadText, word: Word | undefined): boolean {
  return word !== undefined && headings.has(word.paragraph)
}

// “Neighbor Denny”: what the text writes small elsewhere is no part of the name.
function isNoun({ read }: Finder, word: Word): boolean {
  return roleNouns.has(word.key) || read.plain.has(word.key)
}

// “Furious Karen”. Another first name before a surname is somebody else: “Jerry Rand” is not Eileen Rand.
function openedBy(finder: Finder, at: number, run: number): boolean {
  const match = matchAt(finder, at, run)
  if (!match) return finder.misspelt.at(finder.read.words, at, run) !== null
  return !isSurname(finder, match) || isDescribing(finder.read.words[at - 1])
}

function isSurname({ read, known }: Finder, { at, to, targets }: Match): boolean {
  const last = read.words[to - 1]?.key
  return (
    to - at === 1 &&
    targets.every((target) => {
      if ('performer' in target) return target.isSurname === true
      const words = known.wordsOf.get(target.character) ?? []
      return target.kind === 'part' && words.length > 1 && withoutSuffix(words).at(-1) === last
    })
  )
}

function isDescribing(word: Word | undefined): boolean {
  return word !== undefined && /(?:ing|ed|ly|ous|ful|less|ish|ive|al|ic|able|ant|ent)$/.test(word.key)
}

// No name is longer; without a bound a text of capitalised words alone would be read once for each of them.
const longestRun = 20

/** Where the row of capitalised words that begins at a place ends. */
function runFrom(words: readonly Word[], at: number): number {
  let to = at + 1
  while (to < Math.min(words.length, at + longestRun) && !words[to - 1]?.possessive) {
    const next = words[to]
    if (!next?.follows) break
    if (next.capital && !/^i(?:'|$)/.test(next.key)) to += 1
    else {
      const more = particlesFrom(words, to)
      if (more === to) break
      to = more + 1
    }
  }
  return to
}

// Past the small words within a name, to the capitalised one that follows them.
function particlesFrom(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + 3 && words[at]?.follows && particles.has(words[at]?.key ?? '') && !words[at]?.capital)
    at += 1
  const next = words[at]
  return at > from && next?.follows && next.capital ? at : from
}

function bare(words: readonly Word[], at: number, to: number): number {
  let start = at
  while (start < to - 1 && titles.has(words[start]?.key ?? '')) start += 1
  return start
}

function toName({ read }: Finder, { from, to, targets, misspelt }: Match & { from: number }): Name {
  const { words, text } = read
  const [first, last] = [words[from], words[to - 1]]
  const { start = 0, paragraph = 0, sentence = 0, opens = false } = first ?? {}
  const end = endOf(text, last) ?? start
  const characters = targets.filter((target) => 'character' in target)
  const best = ['whole', 'alias', 'part'].find((kind) => characters.some((one) => one.kind === kind)) as
    | FormKind
    | undefined
  const meant = [...new Set(characters.filter(({ kind }) => kind === best).map(({ character }) => character))]
  const performer = targets.find((target) => 'performer' in target)?.performer ?? null
  const isSurname = targets.some((target) => 'performer' in target && target.isSurname)
  return {
    ...{ start, end, at: from, to, text: text.slice(start, end), paragraph, sentence, misspelt },
    possessive: last?.possessive ?? false,
    character:
      meant.length === 1 && (best === 'whole' || !performer || isSurname) ? (meant[0] ?? null) : null,
    performer: best === 'whole' || (best && isSurname) ? null : performer,
    rivals: meant.length > 1 ? meant : [],
    kind: best ?? 'unknown',
    unsure: opens && to - from === 1 && targets.length === 0,
  }
}

// With the dot of “Jr.”.
function endOf(text: string, last: Word | undefined): number | undefined {
  return last && /^[js]r$/.test(last.key) && text[last.end] === '.' ? last.end + 1 : last?.end
}

// A name that two share means the one whom the text names in full; what has a capital elsewhere too is a name.
function settleRivals(names: readonly Name[]): Name[] {
  const named = new Set(
    names.flatMap(({ character, kind }) => (character && kind !== 'part' ? [character] : [])),
  )
  const sure = new Set(names.flatMap(({ unsure, text }) => (unsure ? [] : [text])))
  return names.map((one) => {
    const name = { ...one, unsure: one.unsure && !sure.has(one.text) }
    const likely = name.rivals.filter((rival) => named.has(rival))
    return likely.length === 1 ? { ...name, character: likely[0] ?? null, rivals: [] } : name
  })
}

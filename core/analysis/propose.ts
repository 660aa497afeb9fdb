import type { Extent } from '../performance.ts'
import { sentenceAt } from '../rich-text/sentence.ts'
import type { Written } from '../rich-text/written.ts'
import { analyse } from './analyse.ts'
import { extentOf } from './extent.ts'
import { keyOf } from './key.ts'
import { learn } from './learn.ts'
import type { Analysis, CastProposal, Known, KnownCharacter, Proposal, Setting, Span } from './model.ts'
import { findQuestions, type SungBefore } from './questions.ts'

type Wanted =
  | { kind: 'episode'; code: string }
  /** `places`: in how many passages the character would be linked. */
  | { kind: 'cast'; character: string; performer: string; record: string | null; places: number }
  | { kind: 'character'; name: string; places: number }
  | { kind: 'mention'; record: string }
  | { kind: 'which'; records: string[] }
  | {
      kind: 'performance'
      song: string
      originalArtist: string | null
      singers: string[]
      original: boolean
      setting: Setting
      extent: Extent
    }
  | { kind: 'song'; song: string }
  | { kind: 'doubt'; onList: string }
  /** Something to look at; there is nothing to accept. */
  | { kind: 'question' }

/** Something to accept or to refuse. `key` names it also after the text has changed elsewhere; `words` are the text's. */
export type Item = Proposal & { key: string; words: string } & Wanted

export type ItemKind = Item['kind']

type Asked = {
  written: Written
  known: Known
  /** Whether it is said already what the text is about. */
  about: boolean
  /** The code of the episode that it is about, upper case, or null. */
  episode: string | null
  /** What was sung earlier in its season. */
  before: readonly SungBefore[]
  /** The titles of what that episode has been said to have sung, each as often as it is. */
  sung: readonly string[]
}

/** What an analysis proposes for a text that is being written: nothing of it is linked or known yet. */
export function propose(asked: Asked): Item[] {
  const { written, known } = asked
  const { analysis, told, whole, cast } = learn({ text: written.text, known, italics: italicsOf(written) })
  const toItem = itemOf(written)
  const items = [
    ...episodes(asked, analysis),
    ...casts(asked, { cast, told, analysis }),
    ...characters(asked, { analysis, told }),
    ...mentions(asked, analysis),
    ...analysis.ambiguities
      .filter(({ span }) => isFree(written, span))
      .map((one) => ({
        ...one,
        kind: 'which' as const,
        key: keyOf('which', one.text, sentenceOf(written, one.span)),
      })),
    ...performances(asked, whole),
    ...analysis.doubts.map((one) => ({
      ...one,
      kind: 'doubt' as const,
      key: keyOf('doubt', one.found, one.onList),
    })),
    ...findQuestions({ ...asked, analysis: whole }).map((one) => ({
      ...one,
      kind: 'question' as const,
      key: keyOf('question', one.reason),
    })),
  ]
  return apart(items).map(toItem)
}

/** The first place of each of some characters in each passage where it is not linked. */
export function placesOf({
  written,
  known,
  names,
}: Pick<Asked, 'written' | 'known'> & { names: ReadonlySet<string> }) {
  const { mentions: found } = analyse({ text: written.text, known, italics: italicsOf(written) })
  return found.filter(
    ({ record, span }) =>
      names.has(record) && isUnlinked(written, { span, id: idOf(known.characters, record) }),
  )
}

type Bare = Proposal & { key: string } & Wanted

// The same words in the same sentence twice are two proposals.
function apart(items: readonly Bare[]): Bare[] {
  const counts = new Map<string, number>()
  return items.map((item) => {
    const count = (counts.get(item.key) ?? 0) + 1
    counts.set(item.key, count)
    return count === 1 ? item : { ...item, key: `${item.key}|${count}` }
  })
}

function itemOf({ text }: Written) {
  return ({ span, ...rest }: Bare): Item => ({ ...rest, span, words: text.slice(span.start, span.end) })
}

function italicsOf({ passages }: Written): Span[] {
  return passages
    .flatMap(({ pieces }) => pieces.filter(({ italic }) => italic))
    .reduce<Span[]>((spans, { start, end }) => {
      const last = spans.at(-1)
      if (last?.end === start) last.end = end
      else spans.push({ start, end })
      return spans
    }, [])
}

function episodes({ about }: Asked, analysis: Analysis): Bare[] {
  if (about || analysis.episode === null) return []
  const { episode: code } = analysis
  const span = { start: 0, end: 0 }
  return [
    {
      kind: 'episode',
      code,
      key: keyOf('episode', code),
      span,
      reason: 'What the text tells is told of this one.',
      sure: 0.8,
    },
  ]
}

const contested = 0.6

// Two in one part, one in two, and somebody else in a part that is known to be taken are seldom what a text means.
function isContested(cast: readonly CastProposal[], one: CastProposal, known: Known): boolean {
  const nameOf = ({ character, record }: CastProposal) => keyOf(record ?? character)
  const others = cast.filter((other) => other !== one)
  return (
    others.some(
      (other) => nameOf(other) === nameOf(one) || keyOf(other.performer) === keyOf(one.performer),
    ) || known.characters.some(({ name, performers }) => name === one.record && performers.length > 0)
  )
}

type Told = { cast: readonly CastProposal[]; told: Analysis; analysis: Analysis }

function casts({ known, written }: Asked, { cast, told, analysis }: Told): Bare[] {
  return cast
    .filter((one) => !isDoubted(analysis, one, known))
    .map((one) => ({
      ...one,
      sure: isContested(cast, one, known) ? Math.min(one.sure, contested) : one.sure,
      kind: 'cast' as const,
      span: closed(written.text, one.span),
      key: keyOf('cast', one.record ?? one.character, one.performer),
      places: one.record === null ? countOf(told, one.character) : 0,
    }))
}

function characters({ known }: Asked, { analysis, told }: { analysis: Analysis; told: Analysis }): Bare[] {
  const names = new Set(known.characters.map(({ name }) => keyOf(name)))
  return analysis.newCharacters
    .filter(
      ({ name }) =>
        !names.has(keyOf(name)) &&
        keyOf(name) !== keyOf(known.show ?? '') &&
        told.newCharacters.some((one) => one.name === name),
    )
    .map((one) => ({ ...one, kind: 'character', key: keyOf('character', one.name), places: 1 }))
}

// A performer who is misspelt is asked about as a spelling, not as somebody new in the part.
function isDoubted(
  { doubts }: Analysis,
  { performer, record, character }: CastProposal,
  known: Known,
): boolean {
  const onList = doubts.find(({ found }) => keyOf(found) === keyOf(performer))?.onList
  return known.characters.some(
    ({ name, performers }) =>
      keyOf(name) === keyOf(record ?? character) && onList !== undefined && performers.includes(onList),
  )
}

function countOf({ mentions: found }: Analysis, record: string): number {
  return found.filter((one) => keyOf(one.record) === keyOf(record)).length
}

function mentions({ written, known }: Asked, { mentions: found }: Analysis): Bare[] {
  return found
    .filter(({ record, span }) => isUnlinked(written, { span, id: idOf(known.characters, record) }))
    .map((one) => ({
      ...one,
      kind: 'mention' as const,
      key: keyOf('mention', one.record, sentenceOf(written, one.span)),
    }))
}

function performances({ written, known, sung }: Asked, { performances: found }: Analysis): Bare[] {
  const left = new Map<string, number>()
  for (const title of sung) left.set(keyOf(title), (left.get(keyOf(title)) ?? 0) + 1)
  const counts = new Map<string, number>()
  return found.flatMap(({ song, kind, performers, span: whole, ...more }): Bare[] => {
    const title = keyOf(song)
    const rest = { ...more, span: bare({ text: written.text, song, span: whole }) }
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    const isKnown = count <= (left.get(title) ?? 0)
    if (!isKnown)
      return [
        {
          ...rest,
          ...{ kind: 'performance', key: keyOf('performance', song, String(count)), song },
          ...{
            original: kind === 'original',
            singers: performers,
            extent: extentOf(written.text, rest.span),
          },
        },
      ]
    if (
      !isUnlinked(written, { span: rest.span, id: known.songs.find((one) => keyOf(one.title) === title)?.id })
    )
      return []
    return [{ ...rest, kind: 'song', song, key: keyOf('song', song, sentenceOf(written, rest.span)) }]
  })
}

function idOf(characters: readonly KnownCharacter[], name: string): string | undefined {
  return characters.find((one) => one.name === name)?.id
}

/** Whether words are linked to nothing, and nothing in their passage to the record. */
function isUnlinked(written: Written, { span, id }: { span: Span; id: string | undefined }): boolean {
  const passage = written.passages.find(({ start, end }) => span.start >= start && span.end <= end)
  if (!passage || !isFree(written, span)) return false
  return id === undefined || !passage.pieces.some(({ mention }) => mention?.id === id)
}

function isFree({ passages }: Written, span: Span): boolean {
  return passages.every(({ pieces }) =>
    pieces.every(
      ({ start, end, href, mention }) =>
        end <= span.start || span.end <= start || (href === null && mention === null),
    ),
  )
}

function sentenceOf({ text }: Written, { start }: Span): string {
  return sentenceAt({ text, offset: start, places: [] }).sentence
}

// With the bracket that ends it, where one begins in it.
function closed(text: string, { start, end }: Span): Span {
  return { start, end: text[end] === ')' && text.slice(start, end).includes('(') ? end + 1 : end }
}

// Without the full stop or comma that some put before the closing quote.
function bare({ text, song, span: { start, end } }: { text: string; song: string; span: Span }): Span {
  const stop = /[.,!?]$/.test(text.slice(start, end)) && text[end - 1] !== song.at(-1)
  return { start, end: stop ? end - 1 : end }
}

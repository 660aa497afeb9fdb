import { fold, wordPattern } from '../analysis/fold.ts'
import { type FormKind, formsOf } from '../analysis/forms.ts'
import { WordTrie } from '../analysis/trie.ts'
import { openers, titles, wordNames } from '../analysis/words.ts'
import type { Passage, Written } from '../rich-text/written.ts'
import type { Span } from '../span.ts'
import type { CheckedCharacter } from './model.ts'

/**
 * Where each member of a cast is first named, by id, in the order of the text. Headings, italics, which are titles,
 * and words that lead somewhere are left out, and so is a name that several may bear.
 */
export function namedFirst({
  body,
  cast,
}: {
  body: Written
  cast: readonly CheckedCharacter[]
}): Map<string, Span> {
  const trie = toTrie(cast)
  const found = new Map<string, Span>()
  for (const passage of body.passages) {
    if (passage.kind === 'heading') continue
    const words = wordsOf(body.text, passage)
    for (let at = 0; at < words.length; ) {
      const match = matchAt({ words, trie, at })
      if (match && match.id !== null && !found.has(match.id)) found.set(match.id, match.span)
      at = match ? match.to : at + 1
    }
  }
  return found
}

type Form = { id: string; kind: FormKind; isLast: boolean }

function toTrie(cast: readonly CheckedCharacter[]): WordTrie<Form> {
  const trie = new WordTrie<Form>()
  for (const { id, names } of cast) {
    const [name = '', ...aliases] = names
    const forms = formsOf({ name, aliases })
    const last = forms[0]?.words.at(-1)
    for (const { words, kind } of forms) trie.add(words, { id, kind, isLast: words.at(-1) === last })
  }
  return trie
}

type Word = Span & {
  key: string
  isCapital: boolean
  /** Whether it may have its capital letter from where it stands. */
  opens: boolean
  /** Whether it stands right behind the word before. */
  follows: boolean
  isFree: boolean
}

function wordsOf(text: string, { start: from, end: to, pieces }: Passage): Word[] {
  const words: Word[] = []
  let [piece, after, isOwner] = [0, from, false]
  for (const { index, 0: whole } of text.slice(from, to).matchAll(wordPattern)) {
    const bare = whole.replace(/['’ʼ]s$/i, '')
    const start = from + index
    const end = start + bare.length
    const gap = text.slice(after, start)
    const isFirst = words.length === 0
    while ((pieces[piece]?.end ?? to) <= start) piece += 1
    words.push({
      ...{ start, end, key: fold(bare), isCapital: /\p{Lu}/u.test(bare) },
      opens: isFirst || /[.!?…:"“‘«([\n]/.test(gap),
      follows: !isFirst && !isOwner && isNear(gap, words.at(-1)),
      isFree: isPlain(pieces[piece]),
    })
    isOwner = bare !== whole
    after = start + whole.length
  }
  return words
}

function isPlain(piece: Passage['pieces'][number] | undefined): boolean {
  return !piece?.mention && !piece?.href && !piece?.italic
}

// The dot of “J. T.” and “Dr. House” ends no sentence.
function isNear(gap: string, before: Word | undefined): boolean {
  if (gap === ' ' || gap === '\u00a0') return true
  return (gap === '. ' || gap === '.\u00a0') && (before?.key.length ?? 0) <= 3
}

type Match = { to: number; id: string | null; span: Span }

function matchAt({
  words,
  trie,
  at,
}: {
  words: readonly Word[]
  trie: WordTrie<Form>
  at: number
}): Match | null {
  const match = trie.longestAt(words, at)
  const first = words[at]
  if (!match || !first) return null
  const to = at + match.length
  const matched = words.slice(at, to)
  if (matched.some(({ isFree }) => !isFree) || !matched.some(({ isCapital }) => isCapital)) return null
  if (match.length === 1 && isCommon(first) && (first.opens || isThing(words[at - 1]))) return null
  const kind = (['whole', 'alias', 'part'] as const).find((one) =>
    match.values.some((form) => form.kind === one),
  )
  const forms = match.values.filter((form) => form.kind === kind)
  const ids = new Set(forms.map(({ id }) => id))
  const [id = null] = ids
  if (kind === 'part' && (isCut(words[to]) || (forms[0]?.isLast && isSurnameOfAnother(words, at))))
    return null
  return {
    to,
    id: ids.size === 1 ? id : null,
    span: { start: first.start, end: matched.at(-1)?.end ?? first.end },
  }
}

function isCommon({ key }: Word): boolean {
  return wordNames.has(key) || openers.has(key)
}

// “Kiss from a Rose”.
function isThing(before: Word | undefined): boolean {
  return before?.key === 'a' || before?.key === 'the'
}

// “Karen Smith” is not Karen Cartwright.
function isCut(next: Word | undefined): boolean {
  return next?.follows === true && next.isCapital && !openers.has(next.key)
}

// “Ryan Cartwright” neither; “Detective Cartwright” may be.
function isSurnameOfAnother(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!words[at]?.follows || !before?.isCapital) return false
  return !titles.has(before.key) && !openers.has(before.key)
}

import { diffArrays, diffWordsWithSpace } from 'diff'
import { countWords } from './reading-time.ts'

/** A run of words that two texts share, or that only one of them has. */
export type Part = { kind: 'same' | 'added' | 'removed'; text: string }

/** A paragraph of two texts put side by side. */
export type Passage = { changed: boolean; parts: Part[] }

// A text that was written anew has no words to match; looking for them would take seconds.
const longestSearch = 4_000

/** The words that were added and removed between two lines of text. */
export function compareWords({ before, after }: { before: string; after: string }): Part[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const found = diffWordsWithSpace(before, after, { maxEditLength: longestSearch })
  return found ? toParts(found) : replaced({ before, after })
}

/** Two texts paragraph by paragraph: those alike as they are, those changed with their words marked. */
export function compareTexts({
  before,
  after,
}: {
  before: readonly string[]
  after: readonly string[]
}): Passage[] {
  const passages: Passage[] = []
  let removed: string[] = []
  const runs = diffArrays([...before], [...after])
  for (const [at, { added, removed: isGone, value }] of runs.entries()) {
    if (isGone && runs[at + 1]?.added) {
      removed = value
      continue
    }
    if (!added && !isGone) {
      passages.push(...value.map((text) => ({ changed: false, parts: [{ kind: 'same' as const, text }] })))
    } else {
      passages.push(...paired(isGone ? { before: value, after: [] } : { before: removed, after: value }))
    }
    removed = []
  }
  return passages
}

/** How many words were added and removed. */
export function countChanges(passages: readonly Passage[]): { added: number; removed: number } {
  const count = (kind: Part['kind']) =>
    passages
      .flatMap(({ parts }) => parts)
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + countWords(text), 0)
  return { added: count('added'), removed: count('removed') }
}

// Paragraphs that stand in each other's place are compared word by word, in their order.
function paired({ before, after }: { before: string[]; after: string[] }): Passage[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, at) => ({
    changed: true,
    parts: compareWords({ before: before[at] ?? '', after: after[at] ?? '' }),
  }))
}

function toParts(found: readonly { added?: boolean; removed?: boolean; value: string }[]): Part[] {
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** One text in place of another, whole. */
export function replaced({ before, after }: { before: string; after: string }): Part[] {
  const parts: Part[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return parts.filter(({ text }) => text)
}

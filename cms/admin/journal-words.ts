import { compareTexts, compareWords } from '#core/compare.ts'
import { changedFields, labelOf } from './recap-facts.ts'
import { passagesIn, type RecapData } from './recap-text.ts'

const longest = 240

/** A short look at what kept words add to a recap as it is now: the first of them, or what else of it differs. */
export function excerptOf({ now, kept }: { now: RecapData; kept: RecapData }): string {
  const added = [...addedTo('headline'), ...addedTo('dek'), ...addedToText()].join(' ').replace(/\s+/g, ' ')
  if (added.trim()) return shorten(added.trim())
  const names = changedFields({ before: now, after: kept }).flatMap((name) =>
    name === 'body' ? ['Text'] : (labelOf(name) ?? []),
  )
  return names.join(', ')

  function addedTo(name: string): string[] {
    const [before, after] = [now[name], kept[name]].map((value) => (typeof value === 'string' ? value : ''))
    return partsAdded(compareWords({ before: before ?? '', after: after ?? '' }))
  }

  function addedToText(): string[] {
    const passages = compareTexts({ before: passagesIn(now.body), after: passagesIn(kept.body) })
    return passages.flatMap(({ parts }) => partsAdded(parts))
  }
}

function partsAdded(parts: ReturnType<typeof compareWords>): string[] {
  return parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)
}

function shorten(text: string): string {
  if (text.length <= longest) return text
  const cut = text.lastIndexOf(' ', longest)
  return `${text.slice(0, cut > 0 ? cut : longest)} …`
}

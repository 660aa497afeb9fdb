import type { MentionableCollection } from './content.ts'

/** A record that a text can mention, with everything by which a writer may look for it. */
export type Mentionable = {
  collection: MentionableCollection
  id: string
  /** The show that it belongs to; a show is its own. */
  show: string | null
  /** What a mention's words are. */
  name: string
  /** What a menu says beside the name, such as who plays the character. */
  detail: string | null
  /** Other words that find it: later names, aliases, codes. */
  also: readonly string[]
}

/** A record in a menu of mentions. */
export type Suggestion = Pick<Mentionable, 'collection' | 'id' | 'name' | 'detail'>

/** A record whose words have been folded once, so that many questions can be asked of it. */
export type Searchable = { record: Mentionable; name: string; words: readonly string[] }

const ligatures: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
}

/** Words without case, accents and punctuation, with single spaces between them. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function toSearchable(record: Mentionable): Searchable {
  const parts = [record.name, record.detail ?? '', ...record.also]
  const words = new Set(parts.flatMap((part) => fold(part).split(' ')))
  return { record, name: fold(record.name), words: [...words] }
}

type Question = { query: string; show: string | null; limit: number }

/**
 * The records that every word of a query begins a word of, best first: those of the writer's own show, then those
 * whose name begins as the query does, then those that have all of it in their name.
 */
export function searchMentions(
  records: readonly Searchable[],
  { query, show, limit }: Question,
): Suggestion[] {
  const folded = fold(query)
  const wanted = folded.split(' ')
  const begins = (words: readonly string[]) =>
    wanted.every((part) => words.some((word) => word.startsWith(part)))
  const rank = ({ record, name }: Searchable): number => {
    const nearness = name.startsWith(folded) ? 0 : begins(name.split(' ')) ? 1 : 2
    return (show !== null && record.show === show ? 0 : 3) + nearness
  }
  return records
    .filter(({ words }) => begins(words))
    .map((found) => ({ found, rank: rank(found) }))
    .sort((left, right) => left.rank - right.rank || compare(left.found.name, right.found.name))
    .slice(0, limit)
    .map(({ found: { record } }) => ({
      collection: record.collection,
      id: record.id,
      name: record.name,
      detail: record.detail,
    }))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

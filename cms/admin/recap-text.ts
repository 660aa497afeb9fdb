import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { passagesOf, textOf } from '#core/rich-text/text.ts'

/** What a form or the API holds of a recap. */
export type RecapData = Record<string, unknown>

/** A recap's words, to read beside another version of them. */
export function toRecapText(data: RecapData): { headline: string; dek: string; text: string } {
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const text = passagesOf(fromLexical(data.body)).map(textOf).join('\n\n')
  return { headline: words(data.headline), dek: words(data.dek), text }
}

const others = {
  episode: 'episode',
  authors: 'authors',
  image: 'image',
  safeHeadline: 'safe headline',
  safeDek: 'safe dek',
  safeImage: 'safe image',
  slug: 'slug',
}

/** The fields beside the words in which two versions of a recap differ, by the names that writers know. */
export function otherDifferences({ mine, theirs }: { mine: RecapData; theirs: RecapData }): string[] {
  const differ = (field: string) => comparable(mine[field]) !== comparable(theirs[field])
  return Object.entries(others)
    .filter(([field]) => differ(field))
    .map(([, label]) => label)
}

// A form holds nothing where the API answers null, and an empty list where it leaves one out.
function comparable(value: unknown): string {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return JSON.stringify(empty ? null : value)
}

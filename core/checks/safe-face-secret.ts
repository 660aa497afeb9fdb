import { fold, wordPattern } from '../analysis/fold.ts'
import { wordNames } from '../analysis/words.ts'
import { toSlug } from '../slug.ts'
import { fieldNames } from './field-names.ts'
import type { Rule, Secret } from './model.ts'
import { quoted } from './quoted.ts'

/** The safe headline, the safe dek or the slug has the words of a secret. */
export const safeFaceSecret: Rule = (input) => {
  const isIn = {
    safeHeadline: findsIn(input.safeHeadline),
    safeDek: findsIn(input.safeDek),
    slug: findsInSlug(input.slug),
  }
  return (['safeHeadline', 'safeDek', 'slug'] as const).flatMap((field) =>
    input.secrets.filter(isIn[field]).map(({ label }) => ({
      rule: 'safe-face-secret',
      level: 'error',
      message: `The ${fieldNames[field]} gives away ${quoted(label)}.`,
      place: { field },
    })),
  )
}

type Finds = (secret: Secret) => boolean

function findsIn(text: string): Finds {
  const row = inRow(text)
  return ({ words }) => words.map(inRow).some((hidden) => hidden.trim() !== '' && row.includes(hidden))
}

/** The words of a text between spaces, as they are compared. */
function inRow(text: string): string {
  // A soft hyphen divides no word.
  const words = text.replaceAll('\u00ad', '').match(wordPattern) ?? []
  const parts = words.flatMap((word) => word.split(divider)).map((part) => fold(part).replace(/'s$/, ''))
  return ` ${parts.filter(Boolean).join(' ')} `
}

// A hyphen, and a full stop without its space.
const divider = /[-‐‑]|(?<=\p{L}{2})\.(?=\p{L}{2})/u

function findsInSlug(slug: string): Finds {
  const row = `-${slug.toLowerCase()}-`
  return (secret) => slugsOf(secret).some((hidden) => row.includes(`-${hidden}-`))
}

// A slug has “Rachel’s” as “rachels”; “hopes” is rather the word than the name.
function slugsOf({ words, character }: Secret): string[] {
  return words
    .map(toSlug)
    .filter(Boolean)
    .flatMap((slug) => (character && !wordNames.has(slug) ? [slug, `${slug}s`] : [slug]))
}

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
  return ({ words }) =>
    words
      .flatMap(formsOf)
      .map(inRow)
      .some((hidden) => hidden.trim() !== '' && row.includes(hidden))
}

// What is given away most often is said in more than one form; of other words the editor writes what must not stand.
const forms = [
  ['dies', 'die', 'died', 'dead', 'death', 'dying'],
  ['wins', 'win', 'won', 'winner', 'winning'],
  ['loses', 'lose', 'lost', 'losing'],
  ['leaves', 'leave', 'left', 'leaving'],
  ['marries', 'marry', 'married', 'marriage', 'wedding'],
  ['kills', 'kill', 'killed', 'killer', 'killing'],
]

const mostFormed = 2

/** Words with each of the forms in which the same is said, of the first two that have such. */
function formsOf(words: string): string[] {
  let formed = 0
  return words.split(' ').reduce<string[]>(
    (texts, word) => {
      const family = forms.find((one) => one.includes(word.toLowerCase()))
      formed += family ? 1 : 0
      const said = family && formed <= mostFormed ? family : [word]
      return texts.flatMap((text) => said.map((form) => (text ? `${text} ${form}` : form)))
    },
    [''],
  )
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
    .flatMap(formsOf)
    .map(toSlug)
    .filter(Boolean)
    .flatMap((slug) => (character && !wordNames.has(slug) ? [slug, `${slug}s`] : [slug]))
}

import { foldWords } from './fold.ts'

// Small words that are English and hardly anything else.
const small = new Set(
  'the and of to is that his her she with for it at by but not this who they there'.split(' '),
)
const least = 0.06
const enough = 50

/** Whether a text looks English, by its small words; a few words alone say nothing, and are taken for it. */
export function isEnglish(text: string): boolean {
  const words = foldWords(text.slice(0, 20_000))
  return words.length < enough || words.filter((word) => small.has(word)).length >= words.length * least
}

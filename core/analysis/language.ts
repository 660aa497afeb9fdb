import { foldWords } from './fold.ts'

const small = new Set(
  'the a an and of to in is was it that his her he she with for on as at by but not this who'.split(' '),
)
const least = 0.2
const enough = 30

/** Whether a text looks English, by its small words; a few words alone say nothing, and are taken for it. */
export function isEnglish(text: string): boolean {
  const words = foldWords(text.slice(0, 20_000))
  return words.length < enough || words.filter((word) => small.has(word)).length >= words.length * least
}

import { foldWords } from './fold.ts'

/** Names as they are compared, in one string. */
export function keyOf(...names: readonly string[]): string {
  return names.map((name) => foldWords(name).join(' ') || name).join('|')
}

import { foldWords } from '#core/analysis/fold.ts'

/** Whether what was typed is the name of an episode, whatever its capitals and signs. */
export function isNamed({ typed, name }: { typed: string; name: string }): boolean {
  const words = foldWords(name).join(' ')
  return words === '' ? typed.trim() === name.trim() : foldWords(typed).join(' ') === words
}

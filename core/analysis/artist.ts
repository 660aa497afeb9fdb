import { wordsBefore } from './around.ts'
import type { Song } from './bare-titles.ts'
import type { Name } from './names.ts'
import type { ReadText } from './text.ts'

/** Whose song the text says that it was: “Blondie’s ‘Call Me’”, “‘Call Me’ by Blondie”, “‘Call Me’ (Blondie)”. */
export function artistOf(
  { read, names }: { read: ReadText; names: readonly Name[] },
  { outer }: Pick<Song, 'outer'>,
): string | null {
  const before = names.findLast(({ end }) => end <= outer.start)
  if (before?.possessive && before.character === null && outer.start - before.end <= 4) return before.text
  const [word] = wordsBefore(read, outer, 1)
  const owns = word?.possessive && outer.start - word.end <= 4 && word.key !== 'it'
  if (word && owns && !(before?.character && before.end >= word.end)) return word.text
  const after = names.find(({ start }) => start >= outer.end)
  if (!after || after.character !== null) return null
  const gap = read.text.slice(outer.end, after.start)
  return /^[,\s]*(?:\(|(?:originally |as sung |made famous )?by |a hit for |the )(?:the )?$/i.test(gap)
    ? after.text
    : null
}

import type { Song } from './bare-titles.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'

const again =
  /\b(?:sings?|sang|singing|does|do|did|doing|plays?|playing|performs?|tries|given|gives us|gave us|covers?|belts?|launch\w+ into) (?:\w+ ){0,2}(?:the|that) (?:very |exact )?same (?:song|number|tune|thing|ballad)\b|\b(?:sings?|sang|hums?|hummed|whistles?|whistled|croons?|belts?) it (?:too|as well|again|herself|himself|once more|one (?:more|last) time)\b|\b(?:a second|another|one more) (?:attempt|go|crack|stab|run) at it\b/gi

/** Where the text says that “the same song” is sung, with the song that was named last before. */
export function findSameSongs(read: ReadText, songs: readonly Song[]): Song[] {
  return [...read.text.matchAll(again)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = end - (match[0].match(/\S+ \S+ \S+$/)?.[0].length ?? 0)
    const last = songs.findLast((song) => song.outer.end <= start)
    const { paragraph = -1 } = read.words[firstAfter(read.words, start)] ?? {}
    if (!last || last.paragraph < paragraph - 1) return []
    const outer = { start, end }
    return [{ ...last, ...outer, outer, paragraph, reason: 'The same song, sung again.' }]
  })
}

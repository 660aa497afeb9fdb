import type { Song } from './bare-titles.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'

const verb =
  '(?:sings?|sang|singing|does|do|did|doing|plays?|played|playing|performs?|performed|performing|runs? through|starts?|started|reprises?|repeats?)'
const once =
  '(?:again|over|over again|a second time|a third time|once more|one (?:more|last) time|from the top)'

/** That the song that was named last is sung another time. */
const last = [
  `(?:${verb}|tries|given|gives us|gave us|covers?|belts?|launch\\w+ into) (?:\\w+ ){0,2}(?:the|that) (?:very |exact )?same (?:song|number|tune|thing|ballad)`,
  // “Same song, same piano”.
  `(?<=[,;:—–] |rehearsal, )same (?:song|number|tune)(?=[,;:.])`,
  `(?:sings?|sang|hums?|hummed|whistles?|whistled|croons?|belts?) it (?:too|as well|herself|himself)`,
  `${verb} (?:the|that) (?:whole |entire )?(?:thing|song|number|routine|tune) (?:all )?${once}`,
  // “Does it again” may be anything.
  `(?:sings?|sang|plays?|performs?|hums?|hummed|whistles?|whistled|croons?|belts?) it (?:all )?${once}`,
  // “Has it again from Amos, this time as a lament”, “does it again, slower”.
  `(?:has|does|did) it again(?=[^.!?]{0,60}\\bthis time\\b|,? (?:slower|faster|louder|softer|lower|higher)\\b)`,
  `(?:sings?|sang|plays?|does|performs?) it (?:slower|faster|louder|softer|lower|higher|differently|properly)(?! than)`,
  // “On the night he sings it”, “on the actual stage she does it”.
  `(?:on the (?:actual |real |big )?(?:night|stage|day)|at the (?:concert|gala|show|benefit|recital)|in front of (?:an|the) (?:audience|crowd|house)),? (?:she|he|they|\\p{Lu}\\p{L}+) (?:sings?|sang|does|did|plays?|performs?) it`,
  `(?:sings?|sang|plays?|played) (?:it|the (?:tune|song|number|melody|whole thing)) (?:right |straight )?back\\b`,
  `(?:a second|another|one more) (?:attempt|go|crack|stab|run) at it`,
]
/** That the first song of all is sung another time. */
const first = [
  `(?:goes|go|went|comes?|came|gets?|circles?|circled|returns?|returned) back to (?:the|that|her|his|their) (?:first|opening) (?:song|number|tune)`,
  `(?:returns?|returned) to (?:the|that|her|his|their) (?:first|opening) (?:song|number|tune)`,
  `(?:${verb}) (?:the|that) (?:first|opening) (?:song|number|tune) ${once}`,
]
const [again, opening] = [last, first].map((patterns) => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'giu'))

/** Where the text says that “the same song” is sung, with the song that was named last before; or “the opening number”, with the first. */
export function findSameSongs(read: ReadText, songs: readonly Song[]): Song[] {
  return [
    ...sungAgain(read, again, (start, paragraph) => {
      const song = songs.findLast(({ outer }) => outer.end <= start)
      return song && song.paragraph >= paragraph - 1 ? song : undefined
    }),
    ...sungAgain(read, opening, (start) => songs.find(({ outer }) => outer.end <= start)).map((song) => ({
      ...song,
      reason: 'The first song, sung again.',
    })),
  ]
}

type Which = (start: number, paragraph: number) => Song | undefined

function sungAgain(read: ReadText, pattern: RegExp | undefined, which: Which): Song[] {
  if (!pattern) return []
  return [...read.text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length
    const start = end - (match[0].match(/\S+ \S+ \S+$/)?.[0].length ?? 0)
    const { paragraph = -1 } = read.words[firstAfter(read.words, start)] ?? {}
    const song = which(start, paragraph)
    const outer = { start, end }
    return song ? [{ ...song, ...outer, outer, paragraph, reason: 'The same song, sung again.' }] : []
  })
}

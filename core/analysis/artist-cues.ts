const part = String.raw`(?:\p{Lu}|\d)[^\s,.;:!?()“”"‘*_]*`

/** “Blondie”, “the Goo Goo Dolls”, “Earth, …” to its comma, “J. Cole”, “Simon & Garfunkel”, “10cc”. */
const artist = String.raw`(?:[Tt]he )?${part}(?:(?:(?<=[\s.]\p{Lu})\.)? (?:(?:and|&|of|the|N['’]) )?${part}){0,4}`

const work = '(?:classic|hit|standard|song|number|ballad|anthem|tune'
const quote = `["”’'*_,.]*`
const open = `[“"‘'*_]?$`

/** Patterns in which NAME stands for whoever may have made a song. */
function cues(...patterns: string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(pattern.replace('NAME', `(${artist})`), 'u'))
}

/** Right before a title, in its sentence. */
export const rightBefore = cues(
  // “Blondie’s ‘Call Me’”, “George Jones’ old hit ‘…’”.
  String.raw`(?:^|[\s(])NAME(?:['’]s?)(?: ${work}|old|own|great|immortal|\w+ hit)){0,2} $`,
  // “The Blondie classic ‘Call Me’”.
  String.raw`\b(?:the|The|a|an|that|old|this) (?:old )?NAME ${work}|chestnut|oldie|favou?rite|warhorse|track|record of|double:?),? $`,
  // “It’s Blondie, ‘Call Me’”, “the radio plays some old Blondie, ‘…’”.
  String.raw`(?:\bit['’]s|\bis|\bplay(?:s|ing)?|\bdoes|\bdo|\binto|\bover [^.!?]{0,40}:|\bbut|\bto|\bfrom|\bof)(?: the real| some| old| vintage)? NAME(?: doing|,|:) ?[*_]?$`,
)

/** Right after one. */
export const rightAfter = cues(
  // “‘Call Me’ by Blondie”.
  `^${quote}(?: by|, by| von| \\(by|, originally by|, as sung by|, made famous by) NAME`,
  // “‘Call Me,’ the Blondie song”.
  `^${quote},? (?:the|that|an old|a) (?:old )?NAME ${work}|one|record)\\b`,
  // “‘Call Me,’ Blondie, at her desk”.
  `^,["”’'*_]* NAME(?:,|\\.| at (?:his|her|their))`,
  // “‘Call Me’ (Blondie)”.
  `^${quote} \\(NAME(?:[,;][^)]{0,40})?\\)`,
)

/** Further on: of those who are nobody in the story. */
export const later = cues(
  // “The way Otis Redding used to”, “which is Stephen Foster”, “in imitation of Charles Coborn”.
  String.raw`^[^.!?\n]{0,40}\b(?:the way|just as|as only) NAME (?:used to|did|does|once|could)\b`,
  String.raw`^[^.!?\n]{0,40}\b(?:which is|imitation of|by way of|tribute to) NAME`,
  // “… ‘Dancing Queen.’ (ABBA would weep!)”
  String.raw`^[^.!?\n]{0,80}[.!?;,]["”’)]*\s\(?(?:and |but |somewhere )?NAME (?:would|should|must|deserves?|never|could|might|has been|have been|can rest|has nothing|have nothing|felt|is spinning|will be|himself|herself|themselves)\b`,
  // “It’s the Duffy one”.
  String.raw`^[^.!?\n]{0,60}(?:[.!?,;]["”’)]*\s)(?:(?:It|it)['’]s )?(?:[Tt]he|that) NAME (?:one|thing|song|number|hit|tune|classic|record)\b`,
  // “Borrowed from Neil Diamond”, “as if Kate Bush had left it to her”.
  String.raw`^[^.!?\n]{0,60}(?:(?:borrowed|stolen|lifted|nicked|on loan) from|as if|attributes to|courtesy of|by way of) NAME`,
)

/** Further before. */
export const earlier = cues(
  // “Nina Simone. ‘Feeling Good.’”
  String.raw`(?:^|[.!?:\n]["”’)]*\s)NAME[.,!:] ${open}`,
  // “It’s Adele, and it’s ‘…’”.
  String.raw`\bit['’]s NAME,[^.!?\n]{0,50}$`,
  // “From a taxi’s radio Ella Fitzgerald sings ‘…’”.
  String.raw`\b(?:radio|jukebox|stereo|dashboard|speakers?|headphones|record player)\b[^.!?\n]{0,30}? NAME\b[^.!?\n]{0,50}$`,
)

/** In a text without capitals. */
export const smallAfter = new RegExp(
  String.raw`^${quote} by (\p{Ll}+(?: \p{Ll}+)?)(?= (?:at|and|in|on|for|with)\b|[,.!?]|$)`,
  'u',
)

import { readBrackets } from './brackets.ts'
import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, isElsewhere, mayBePlayed, mayPlay, playsSelf, toPair } from './pair.ts'
import { firstAfter } from './spans.ts'

/** How far apart the two may be, without what stands in brackets. */
const reach = 150

const aside = `(?:,? (?:who|off|of|from|late of|formerly|recently|lately|best known|last seen|fresh) [^.;:!?]{2,70}?|,[^.;:!?]{2,70})?`
const somebody = `(?:an?|the|our|his|her|their|its|one of the|[\\p{Lu}\\p{L}]+['’]s) (?:[\\p{L}’'-]+,? ){1,5}?`
const called = `(?:(?<=,? )(?:called|named|by the name of|known (?:only |simply )?as|name of|who goes by) )`
const plays = `(?:plays?|playing|played|portrays?|voices?|voicing)`
const isNamed = [
  // “Bo Castellane, recently of ‘Westbound,’ as a uniformed rookie named Skip”, “is wasted on a landlady called Bracewell”.
  `^${aside},?(?: \\p{Ll}+){0,6} (?:as|on|for|in) ${somebody}${called}$`,
  // “Dolores Quade, in her first acting job, who plays a waitress named Jo”, “is a vicar called Tobin”.
  `^${aside},? (?:who |that |and )?(?:\\p{Ll}+ )?(?:${plays}|is|was|['’]s) ${somebody}${called}$`,
  // “Ottoline Fremd as the bartender’s widow, Carmen Diaz-Roy”.
  `^,? (?:\\p{Ll}+ ){0,2}as (?:an?|the|our|his|her|their) (?:[\\p{L}’'-]+ ){1,4}?[\\p{L}’'-]+, $`,
  // “Patti Nguyen-Orr off *Late Shift* plays Dolly Popcorn”, “(country hunk, four awards) plays Rock Granite”.
  `^${aside},? (?:who )?(?:${plays}|as) $`,
].map((pattern) => new RegExp(pattern, 'u'))

// “Last year’s runner-up, Dirk Mulroney, is the murder victim, Count Encore”: whoever is a guest is nobody in the story.
const asGuest =
  /^,? (?:is|was|plays?|turns up as) (?:an?|the|our|his|her|their) (?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+, $/u
const guest =
  /\b(?:guest(?: star)?s?|runner-up|winner|comedian|comic|singer|actors?|actress|newcomer|veteran|rapper|legend|bandleader|cameo(?: by| from)?)(?:,| is)? $/i

// “As Hope, Mary Teller”, “Delia, in the person of Mary Teller”.
const inPerson = /^,? in the (?:\p{Ll}+ )?(?:person|shape|form|hands) of (?:the \p{Ll}+ )?$/u
const as = /(?:^|[.!?—–"”]\s|\n)As (?:the )?$/

/** Who plays somebody by what is said of the two: “Bo Castellane as a rookie named Skip”, “who plays a waitress called Jo”. */
export function castDescribed({ read, names, known }: CastContext): CastProposal[] {
  const brackets = readBrackets(read.text)
  return names.flatMap((performer, at) => {
    if (performer.possessive || !(mayPlay(performer) || playsSelf(performer, known))) return []
    const earlier = names[at - 1]
    if (earlier && mayBePlayed(earlier) && !earlier.possessive && isBehind(earlier, performer))
      return [toPair({ character: earlier, performer, reason: 'The text says as whom.', sure: 0.85 })]
    const inside = bracketAt(performer.start)
    const character = names
      .slice(at + 1, at + 8)
      .find((name) => bracketAt(name.start) === inside && name.sentence === performer.sentence)
    if (!character || !mayBePlayed(character) || character.possessive) return []
    const gap = withoutBrackets(performer.end, character.start)
    if (gap.length > reach || isElsewhere(read, character)) return []
    const before = read.text.slice(Math.max(0, performer.start - 30), performer.start)
    return isNamed.some((pattern) => pattern.test(gap)) || (guest.test(before) && asGuest.test(gap))
      ? [toPair({ character, performer, reason: 'The text says as whom.', sure: 0.85 })]
      : []
  })

  function isBehind(character: Name, performer: Name): boolean {
    const gap = read.text.slice(character.end, performer.start)
    const lead = read.text.slice(Math.max(0, character.start - 9), character.start)
    return inPerson.test(gap) || (gap === ', ' && as.test(lead))
  }

  // Where the bracket begins in which a place is, or -1.
  function bracketAt(place: number): number {
    const bracket = brackets[firstAfter(brackets, place + 1) - 1]
    return bracket && place < bracket.end ? bracket.start : -1
  }

  function withoutBrackets(from: number, to: number): string {
    return read.text.slice(from, to).replace(/\s?\([^()]*\)/g, '')
  }
}

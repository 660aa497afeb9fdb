import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, mayBePlayed, mayPlay, toPair } from './pair.ts'

const pronoun = `(?:he|she)(?:['’]s| is| was) `
/** What stands between the two: “is”, “who is”, “walks in, and he’s”, “(that’s”, “, the cook, waits. (He’s”. */
const between = [
  `^(?:,[^,.;:!?]{2,24},)? is $`,
  `^,? who (?:is|was) (?:of course |really )?$`,
  `^ was $`,
  `^[^.;:!?()]{0,60}, and ${pronoun}$`,
  `^[^.;:!?()]{0,60} \\((?:that(?:['’]s| is) |${pronoun})$`,
  `^[^;:!?()]{0,80}\\. \\(${pronoun}$`,
  `^,? and (?:this|that) is $`,
].map((pattern) => new RegExp(pattern, 'iu'))

/**
 * “Mags, by the way, is Sunny Delgado”, “Chip walks in, and he’s Artie Feng”: who is somebody of whom the text tells nothing
 * else plays them.
 */
export function castByIs({ read, names }: CastContext): CastProposal[] {
  const told = new Map<string, number>()
  for (const { text } of names) {
    const [first = ''] = text.split(' ')
    for (const part of new Set([text, first])) told.set(part, (told.get(part) ?? 0) + 1)
  }
  const times = ({ text }: Name) => told.get(text.split(' ')[0] ?? '') ?? 0
  return names.flatMap((character, at) => {
    const performer = names[at + 1]
    if (!performer || performer.sentence > character.sentence + 1 || performer.character !== null) return []
    if (!mayBePlayed(character) || !mayPlay(performer) || character.possessive || performer.possessive)
      return []
    const gap = read.text.slice(character.end, performer.start)
    if (!between.some((pattern) => pattern.test(gap))) return []
    if (
      !/^[,.;!)]| (?:and|in|under|behind|beneath)\b/.test(read.text.slice(performer.end, performer.end + 9))
    )
      return []
    const isIntroduced = /\bname of $/.test(
      read.text.slice(Math.max(0, character.start - 9), character.start),
    )
    const isTold = character.character !== null || times(character) > 1 || isIntroduced
    const isNobodyElse = performer.performer !== null || times(performer) < 2
    return isTold && isNobodyElse
      ? [toPair({ character, performer, reason: '“Is” between the two.', sure: 0.8 })]
      : []
  })
}

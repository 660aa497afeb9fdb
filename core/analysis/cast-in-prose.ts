import { isFamous } from './famous.ts'
import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, isElsewhere, mayBePlayed, mayPlay, toPair } from './pair.ts'
import type { ReadText, Word } from './text.ts'

const verbs = new Set(
  'plays playing played portrays portraying portrayed voices voicing voiced embodies inhabits'.split(' '),
)
const astray = new Set('off out on down back up in over'.split(' '))
const whom = new Set('her him them she he it the a'.split(' '))
const said = 'The text says who plays whom.'

/** How much may stand between somebody unknown and “played by”. */
const farthest = 60

type Asked = CastContext & { performer: Name; place: number }

/** “Megan Hilty as Ivy”, “Katharine McPhee’s Karen”, “Ivy, played by …”, “…, who plays her”. */
export function castInProse(context: CastContext): CastProposal[] {
  return context.names.flatMap((performer, place) => {
    if (!mayPlay(performer)) return []
    const asked = { ...context, performer, place }
    return withNext(asked) ?? (performer.performer ? null : withEarlier(asked)) ?? []
  })
}

// The character who is named next.
function withNext({ read, names, known, performer, place }: Asked): CastProposal | null {
  const next = names[place + 1]
  if (!next || next.sentence !== performer.sentence || !mayBePlayed(next)) return null
  if (!fits({ known, performer, character: next }) || isElsewhere(read, next)) return null
  const between = read.words.slice(performer.to, next.at)
  // “(Brand Tillotson, beloved as the mailman); Rochelle …”: who stands in brackets plays nobody outside of them.
  if (/^[^(]*\)/.test(read.text.slice(performer.end, next.start))) return null
  const found = (reason: string, sure: number) => toPair({ character: next, performer, reason, sure })
  if (
    performer.possessive &&
    between.length <= 3 &&
    between.every(({ capital, key }) => !capital && key !== 'own')
  )
    return next.character !== null || (next.to - next.at <= 2 && !isFamous(next.text))
      ? found('The performer’s character.', 0.85)
      : null
  if (endsInAs(between) && !(between.length > 1 && isDoing(read, next)))
    return found('“As” between the two.', 0.85)
  const isSaid = between.some(({ key }) => verbs.has(key)) && !between.some(({ key }) => key === 'by')
  return isSaid && between.length <= 6 ? found(said, 0.9) : null
}

// “Sam Porter sees the van as Nora turns the corner.”
function isDoing({ words }: ReadText, { to }: Name): boolean {
  const next = words[to]
  return (
    next?.follows === true &&
    !next.capital &&
    /(?:[^s]s|ed)$/.test(next.key) &&
    !/^(?:is|was|has|as)$/.test(next.key)
  )
}

function endsInAs(words: readonly Word[]): boolean {
  const [last = '', before] = words.toReversed().map(({ key }) => key)
  return last === 'as' || (before === 'as' && /^(?:the|young|old|poor)$/.test(last))
}

// The character who was named before, where the sentence says of the performer that they play somebody.
function withEarlier({ read, names, performer, place }: Asked): CastProposal | null {
  const whom = whomStart(read, performer)
  const edge = playedBy(read, performer) ?? whom ?? (isPlayer(read, performer) ? performer.start : null)
  if (edge === null) return null
  const character = names.slice(Math.max(0, place - 40), place).findLast((name) => {
    if (!mayBePlayed(name) || name.end > edge || name.sentence < performer.sentence - 1) return false
    if (performer.text.includes(name.text)) return false
    if (whom !== null) return name.sentence === performer.sentence
    return name.character !== null || performer.start - name.end < 30 || edge - name.end < farthest
  })
  return character ? toPair({ character, performer, reason: said, sure: 0.85 }) : null
}

// Where “by” stands in “played as ever by Peter Gant”, or null.
function playedBy({ words }: ReadText, performer: Name): number | null {
  const before = words
    .slice(Math.max(0, performer.at - 8), performer.at)
    .filter(({ sentence }) => sentence === performer.sentence)
  const at = before.findLastIndex(({ key }) => key === 'by')
  const verb = before.slice(Math.max(0, at - 5), Math.max(0, at))
  // “Played off by the band of Ted Marlow”, “by San Antonio’s own”.
  const isOther =
    performer.possessive || before.at(-1)?.key === 'of' || verb.some(({ key }) => astray.has(key))
  const isPlayed = !isOther && verb.some(({ key }) => verbs.has(key))
  return isPlayed ? (before[at]?.start ?? null) : null
}

// Where “whom” stands in “whom the great Peter Gant plays with her coat on”, or null.
function whomStart({ words }: ReadText, performer: Name): number | null {
  const next = words[performer.to]
  if (!next?.follows || !verbs.has(next.key)) return null
  const before = words.slice(Math.max(0, performer.at - 4), performer.at)
  return (
    before.findLast(({ key, sentence }) => key === 'whom' && sentence === performer.sentence)?.start ?? null
  )
}

// “…, who plays her”, “…, in the part”.
function isPlayer({ text, words }: ReadText, performer: Name): boolean {
  const after = words
    .slice(performer.to, performer.to + 4)
    .filter(({ sentence }) => sentence === performer.sentence)
  const verb = after.slice(0, 3).findIndex(({ key }) => verbs.has(key))
  if (verb >= 0 && whom.has(after[verb + 1]?.key ?? '')) return true
  return /^[,\s]*(?:is\s|back\s)*in the (?:role|part)\b/i.test(text.slice(performer.end, performer.end + 40))
}

// Somebody known plays whom they are known to play, or whom nobody else is.
function fits({
  known,
  performer,
  character,
}: Pick<Asked, 'known' | 'performer'> & { character: Name }): boolean {
  const roles = known.roles.get(performer.performer ?? '')
  if (!roles) return true
  if (character.character === null) return false
  return roles.includes(character.character) || (known.performers.get(character.character) ?? []).length === 0
}

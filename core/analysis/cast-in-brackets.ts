import { readBrackets } from './brackets.ts'
import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, mayBePlayed, mayPlay, toPair } from './pair.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'

/** “Karen (Katharine McPhee)”, “Tom and Julia (Christian Borle and Debra Messing)”, “Megan Hilty (Ivy)”. */
export function castInBrackets({ read, names }: CastContext): CastProposal[] {
  return readBrackets(read.text).flatMap((bracket) => {
    const inside = names.slice(firstAfter(names, bracket.start), firstAfter(names, bracket.end))
    const outside = groupBefore({ read, names, place: bracket.start - 1 })
    if (inside.length === 0 || outside.length === 0) return []
    const players = leading({ read, inside, from: bracket.start })
    if (players.length > 0) {
      const played = outside.slice(-players.length)
      if (played.some((name) => !mayBePlayed(name)) || played.length < players.length) return []
      return played.flatMap((character, at) => {
        const performer = players[at]
        return performer
          ? [toPair({ character, performer, reason: 'In brackets after the name.', sure: 0.95 })]
          : []
      })
    }
    const [first] = inside
    const player = outside.at(-1)
    if (
      first &&
      // “DJ Ray (that’s Tabby’s uncle)”.
      !first.possessive &&
      (first.character || isNamedElsewhere(names, first)) &&
      player &&
      mayPlay(player) &&
      startsWith({ read, name: first, from: bracket.start, most: 2 })
    )
      return [
        toPair({
          character: first,
          performer: player,
          reason: 'In brackets after the performer.',
          sure: 0.9,
        }),
      ]
    return []
  })
}

// “Luz Arredondo (Ximena)”, where the text tells of Ximena elsewhere: one name, that of nobody who plays.
function isNamedElsewhere(names: readonly Name[], { text, kind, performer, at, to }: Name): boolean {
  return (
    kind === 'unknown' &&
    performer === null &&
    to - at === 1 &&
    names.some((other) => other.at !== at && (other.text === text || other.text.startsWith(`${text} `)))
  )
}

// “Odile, the night laundress (Yvette Marchand)”, “Neptune is the bosun (…)”.
const described = /^(?:,| is| was) (?:the|an?|her|his|their) \p{Ll}[\p{Ll} -]{2,36} $/u

/** The names that end right before a place, joined by “and” or commas, in their order. */
function groupBefore({
  read,
  names,
  place,
}: {
  read: ReadText
  names: readonly Name[]
  place: number
}): Name[] {
  const group: Name[] = []
  let edge = place
  for (let at = lastBefore(names, place); at >= 0; at -= 1) {
    const name = names[at]
    if (!name) break
    const gap = read.text.slice(name.end, edge)
    const isJoined =
      group.length === 0
        ? /^(?:['’]s)?[\s,]{0,2}$/.test(gap) || described.test(gap)
        : /^(?:,| and| &|, and|, his| and his| and her| and their)*\s*(?:\p{Ll}+\s){0,2}$/u.test(gap) &&
          /,|and|&/.test(gap)
    if (!isJoined) break
    edge = name.start
    // “Vance from Legal (Kate Lindholm)”.
    const home = names[at - 1]
    if (group.length === 0 && home && /^ from (?:the )?$/.test(read.text.slice(home.end, edge))) {
      edge = home.start
      group.unshift(home)
      at -= 1
    } else group.unshift(name)
  }
  return group
}

function lastBefore(names: readonly Name[], place: number): number {
  const at = firstAfter(names, place) - 1
  return (names[at]?.end ?? 0) > place ? at - 1 : at
}

// The performers with whom a bracket begins, joined by “and” or commas.
function leading({ read, inside, from }: { read: ReadText; inside: readonly Name[]; from: number }): Name[] {
  const players: Name[] = []
  let edge = from
  for (const name of inside) {
    const gap = read.text.slice(edge, name.start)
    const isFirst = players.length === 0
    if (isFirst ? !isLead(gap, name) : !/^(?:,|\s|and|&|;|respectively)*$/.test(gap)) break
    if (!mayPlay(name)) break
    players.push(name)
    edge = name.end
  }
  return players
}

const never =
  /\b(?:of|from|in|on|formerly|after|like|see|with|at|née|né|age|aged|not|and|than|remember|last|think|cousin|brother|sister|son|daughter)\b/i

function isLead(gap: string, name: Name): boolean {
  if (/[.;!?]/.test(gap)) return false
  if (/\b(?:by|voice of|star)\s*(?:the\s(?:\p{Ll}+\s){0,3})?$/iu.test(gap)) return true
  return gap.split(/\s+/).length <= 7 && (name.performer !== null || !never.test(gap))
}

function startsWith({
  read,
  name,
  from,
  most,
}: {
  read: ReadText
  name: Name
  from: number
  most: number
}): boolean {
  const gap = read.text.slice(from, name.start).trim()
  return gap === '' || gap.split(/\s+/).length <= most
}

import type { Person } from './people.ts'
import type { ReadText } from './text.ts'

const joins =
  /^(?:\s|, )?(?:joins?|comes? in|chimes? in|harmoni[sz]es|takes? (?:it|the (?:second|next|last|harmony|low))|finds? (?:the harmony|her|him)|hums? (?:along|the)|sings? (?:along|the (?:second|harmony))|on (?:piano|guitar|drums|bass|the \w+|backing|spoons|harmonica)|feeding|adding|answering|shouting|singing|coming in|joining|taking|supplying)\b/

/** Whether somebody who is named after a title joins in: “with Linda feeding him the words”, “Jude comes in on harmony”. */
export function isJoining({ text }: ReadText, { after, one }: { after: number; one: Person }): boolean {
  return joins.test(text.slice(one.end, one.end + 40)) || isWith(text.slice(after, one.start))
}

function isWith(gap: string): boolean {
  return gap.length < 60 && /^[^.!?;:—–]*\bwith (?:her |his )?(?:\p{Ll}+ ){0,2}$/u.test(gap)
}

const joint = /^(?:\s?\([^)]*\))?(?:,| and| &| with|\s)+(?:(?:his|her|their|the) (?:\p{Ll}+,? ){1,3})?$/u

const longest = 80

function areJoined({ text }: ReadText, { left, right }: { left: Person; right: Person }): boolean {
  return right.start - left.end <= longest && joint.test(text.slice(left.end, right.start))
}

/** The last of some people whom “and” or a comma joins. */
export function lastJoined(read: ReadText, people: readonly Person[]): Person[] {
  const group: Person[] = []
  for (const one of people.toReversed()) {
    const [next] = group
    if (next && !areJoined(read, { left: one, right: next })) break
    group.unshift(one)
  }
  return group
}

/** The first of some people whom “and” or a comma joins. */
export function firstJoined(read: ReadText, people: readonly Person[]): Person[] {
  const group: Person[] = []
  for (const one of people) {
    const last = group.at(-1)
    if (last && !areJoined(read, { left: last, right: one })) break
    group.push(one)
  }
  return group
}

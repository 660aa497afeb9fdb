import type { Song } from './bare-titles.ts'
import type { Name } from './names.ts'
import type { ReadText } from './text.ts'

const name =
  '(?:the |The )?(?:\\p{Lu}|\\d)[^\\s,.;:!?()“”"‘*_]*(?:(?:(?<=[\\s.]\\p{Lu})\\.)? (?:(?:and|&|of|the|N[\'’]) )?(?:\\p{Lu}|\\d)[^\\s,.;:!?()“”"‘*_]*){0,4}'
const owner = new RegExp(
  `(?:^|[\\s(])(${name})(?:['’]s?)(?: (?:classic|hit|old|own|great|immortal|standard|song|ballad|anthem|number|\\w+ hit)){0,2} $`,
  'u',
)
const apposed = new RegExp(
  `(?:\\bit['’]s|\\bis|\\bplay(?:s|ing)?|\\bdoes|\\bdo|\\binto|\\bover [^.!?]{0,40}:|\\bbut|\\bto|\\bfrom|\\bof)(?: the real| some| old| vintage)? (${name})(?: doing|,|:) ?[*_]?$`,
  'u',
)
const classic = new RegExp(
  `\\b(?:the|The|a|an|that|old|this) (?:old )?(${name}) (?:classic|hit|standard|song|number|ballad|anthem|tune|chestnut|oldie|favou?rite|warhorse|track|record of|double:?),? $`,
  'u',
)
const by = new RegExp(
  `^["”’'*_,.]*(?: by|, by| von| \\(by|, originally by|, as sung by|, made famous by) (${name})`,
  'u',
)
const inBrackets = new RegExp(`^["”’'*_,.]* \\((${name})(?:[,;][^)]{0,40})?\\)`, 'u')
const after = new RegExp(
  `^["”’'*_,.]*,? (?:the|that|an old|a) (?:old )?(${name}) (?:classic|hit|standard|song|number|ballad|one|tune|record)\\b`,
  'u',
)
const sets = new RegExp(`^,["”’'*_]* (${name})(?:,|\\.| at (?:his|her|their))`, 'u')

type Asked = { read: ReadText; names: readonly Name[] }

/** Whose song the text says that it was: “Blondie’s ‘Call Me’”, “‘Call Me’ by Blondie”, “it’s Blondie, ‘Call Me’”. */
export function artistOf({ read, names }: Asked, { outer }: Pick<Song, 'outer'>): string | null {
  const before =
    read.text
      .slice(Math.max(0, outer.start - 80), outer.start)
      .split(/\n|[.!?]["”’]?\s(?=\p{Lu})/u)
      .at(-1) ?? ''
  const rest = read.text.slice(outer.end - 1, outer.end + 80).split('\n')[0] ?? ''
  const found =
    [owner, classic, apposed].map((pattern) => pattern.exec(before)?.[1]).find(Boolean) ??
    [by, after, sets, inBrackets]
      .map((pattern) => pattern.exec(rest.slice(1))?.[1] ?? pattern.exec(rest)?.[1])
      .find(Boolean)
  const small = read.small
    ? /^["”’'*_,.]* by (\p{Ll}+(?: \p{Ll}+)?)(?= (?:at|and|in|on|for|with)\b|[,.!?]|$)/u.exec(
        rest.slice(1),
      )?.[1]
    : null
  if (!found || isOfStory(names, found)) return small ?? null
  const bare = found.replace(/['’]s?$/, '')
  // “The Beatles song” is the Beatles’.
  return /^\S+s$/.test(bare) && `${before} ${rest}`.toLowerCase().includes(` the ${bare.toLowerCase()}`)
    ? `the ${bare}`
    : bare
}

// Somebody in the story, or who plays them, sings but wrote nothing.
function isOfStory(names: readonly Name[], found: string): boolean {
  const bare = found.replace(/^the /i, '')
  return (
    names.some(
      ({ text, character, performer, rivals }) =>
        (character !== null || performer !== null || rivals.length > 0) && (text === bare || text === found),
    ) ||
    /^(?:It|He|She|They|The|But|And|Then|Last|Next|This|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
      bare,
    )
  )
}

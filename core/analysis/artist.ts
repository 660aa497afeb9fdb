import type { Song } from './bare-titles.ts'
import type { CastProposal } from './model.ts'
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

// “… ‘Dancing Queen.’ (ABBA would weep!)”, “It’s the Duffy one”, “borrowed from Neil Diamond”, “as if Kate Bush had left it to her”.
const later = [
  new RegExp(
    `^[^.!?\\n]{0,80}[.!?;]["”’)]*\\s\\(?(${name}) (?:would|should|must|deserves?|never|could|might|has been|have been|can rest|himself|herself|themselves)\\b`,
    'u',
  ),
  new RegExp(
    `^[^.!?\\n]{0,60}(?:[.!?,;]["”’)]*\\s)(?:(?:It|it)['’]s )?(?:[Tt]he|that) (${name}) (?:one|thing|song|number|hit|tune|classic|record)\\b`,
    'u',
  ),
  new RegExp(
    `^[^.!?\\n]{0,60}(?:(?:borrowed|stolen|lifted|nicked|on loan) from|as if|attributes to|courtesy of|by way of) (${name})`,
    'u',
  ),
]

// “Nina Simone. ‘Feeling Good.’”, “from a taxi: Ella Fitzgerald, ‘…’”, “it’s Adele, and it’s ‘…’”.
const earlier = [
  new RegExp(`(?:^|[.!?:\\n]["”’)]*\\s)(${name})[.,!:] [“"‘'*_]?$`, 'u'),
  new RegExp(`\\bit['’]s (${name}),[^.!?\\n]{0,50}$`, 'u'),
  new RegExp(
    `\\b(?:radio|jukebox|stereo|dashboard|speakers?|headphones|record player)\\b[^.!?\\n]{0,30}? (${name})\\b[^.!?\\n]{0,50}$`,
    'u',
  ),
]

type Asked = { read: ReadText; names: readonly Name[]; cast: readonly CastProposal[] }

/** Whose song the text says that it was: “Blondie’s ‘Call Me’”, “‘Call Me’ by Blondie”, “it’s Blondie, ‘Call Me’”. */
export function artistOf(
  { read, names, cast }: Asked,
  { outer, known }: Pick<Song, 'outer' | 'known'>,
): string | null {
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
  if (!found || isOfStory({ names, cast }, found))
    return small ?? (known ? null : artistAround({ read, names, cast }, outer))
  const bare = found.replace(/['’]s?$/, '')
  // “The Beatles song” is the Beatles’.
  return /^\S+s$/.test(bare) && `${before} ${rest}`.toLowerCase().includes(` the ${bare.toLowerCase()}`)
    ? `the ${bare}`
    : bare
}

// In what is beside the title, of those who are nobody in the story.
function artistAround({ read, names, cast }: Asked, { start, end }: Song['outer']): string | null {
  const lead = read.text.slice(Math.max(0, start - 90), start)
  const rest = read.text.slice(Math.max(0, end - 2), end + 170).split('\n')[0] ?? ''
  const found = [
    ...earlier.map((pattern) => pattern.exec(lead)?.[1]),
    ...later.map((pattern) => pattern.exec(rest)?.[1]),
  ].find((one) => one && !isOfStory({ names, cast }, one))
  return found?.replace(/['’]s?$/, '') ?? null
}

function isPartOf(name: string, whole: string): boolean {
  return name === whole || whole.startsWith(`${name} `) || whole.endsWith(` ${name}`)
}

// Somebody in the story, or who plays them, sings but wrote nothing.
function isOfStory({ names, cast }: Pick<Asked, 'names' | 'cast'>, found: string): boolean {
  const bare = found.replace(/^the /i, '')
  if (/^(?:\d+|\p{L})$|['’]s /u.test(bare)) return true
  if (/ (?:&|and) /.test(bare) && bare.split(/ (?:&|and) /).some((one) => isOfStory({ names, cast }, one)))
    return true
  return (
    cast.some(({ character, performer }) => [character, performer].some((one) => isPartOf(bare, one))) ||
    names.some(
      ({ text, character, performer, rivals }) =>
        (character !== null || performer !== null || rivals.length > 0) && (text === bare || text === found),
    ) ||
    /^(?:It|I|We|You|One|Nobody|Somebody|Everybody|Everyone|Someone|There|What|Who|If|He|She|They|The|But|And|Then|Last|Next|This|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
      bare,
    )
  )
}

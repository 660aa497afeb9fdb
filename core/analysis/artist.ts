import { earlier, later, rightAfter, rightBefore, smallAfter } from './artist-cues.ts'
import type { Song } from './bare-titles.ts'
import type { CastProposal, Span } from './model.ts'
import type { Name } from './names.ts'
import type { ReadText } from './text.ts'

type Asked = {
  read: ReadText
  /** What somebody in the story is called, or who plays one. */
  called: ReadonlySet<string>
  cast: readonly CastProposal[]
}

/** What the names are that mean somebody. */
export function calledIn(names: readonly Name[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (isSomebody(name) ? [name.text] : [])))
}

/** Whose song the text says that it was: “Blondie’s ‘Call Me’”, “‘Call Me’ by Blondie”, “it’s Blondie, ‘Call Me’”. */
export function artistOf(asked: Asked, { outer, known }: Pick<Song, 'outer' | 'known'>): string | null {
  const beside = wordsBeside(asked.read, outer)
  const found = firstIn(rightBefore, beside.before) ?? firstIn(rightAfter, beside.after, beside.afterSign)
  if (found && !isOfStory(asked, found)) return inFull(found, beside)
  const small = asked.read.small ? smallAfter.exec(beside.after)?.[1] : undefined
  return small ?? (known ? null : artistAround(asked, outer))
}

const reach = 80

// To the beginning of the sentence, and to the end of the line: from the last sign of the title on, or behind it.
function wordsBeside({ text }: ReadText, { start, end }: Span) {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/\n|[.!?]["”’]?\s(?=\p{Lu})/u)
      .at(-1) ?? ''
  const afterSign = text.slice(end - 1, end + reach).split('\n')[0] ?? ''
  return { before, after: afterSign.slice(1), afterSign }
}

function firstIn(cues: readonly RegExp[], ...texts: string[]): string | undefined {
  for (const cue of cues) {
    for (const text of texts) {
      const found = cue.exec(text)?.[1]
      if (found) return found
    }
  }
  return undefined
}

// “The Beatles song” is the Beatles’.
function inFull(found: string, { before, afterSign }: { before: string; afterSign: string }): string {
  const bare = withoutOwner(found)
  const isGroup =
    /^\S+s$/.test(bare) && `${before} ${afterSign}`.toLowerCase().includes(` the ${bare.toLowerCase()}`)
  return isGroup ? `the ${bare}` : bare
}

function withoutOwner(name: string): string {
  return name.replace(/['’]s?$/, '')
}

// In what is beside the title, of those who are nobody in the story.
function artistAround(asked: Asked, { start, end }: Span): string | null {
  const { text } = asked.read
  const lead = text.slice(Math.max(0, start - 90), start)
  const rest = text.slice(Math.max(0, end - 2), end + 170).split('\n')[0] ?? ''
  const found = [
    ...earlier.map((cue) => cue.exec(lead)?.[1]),
    ...later.map((cue) => cue.exec(rest)?.[1]),
  ].find((one) => one && !isOfStory(asked, one))
  return found ? withoutOwner(found) : null
}

const nobody =
  /^(?:\d+|\p{L}|It|I|We|You|One|Nobody|Somebody|Everybody|Everyone|Someone|There|What|Who|If|He|She|They|The|But|And|Then|Last|Next|This|That|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$|['’]s /u

// Somebody in the story, or who plays them, sings but wrote nothing; neither did what is no name.
function isOfStory({ called, cast }: Pick<Asked, 'called' | 'cast'>, found: string): boolean {
  const bare = found.replace(/^the /i, '')
  if (nobody.test(bare)) return true
  const several = bare.split(/ (?:&|and) /)
  if (several.length > 1 && several.some((one) => isOfStory({ called, cast }, one))) return true
  return (
    cast.some(({ character, performer }) => isPartOf(bare, character) || isPartOf(bare, performer)) ||
    called.has(bare) ||
    called.has(found)
  )
}

function isSomebody({
  character,
  performer,
  rivals,
}: Pick<Name, 'character' | 'performer' | 'rivals'>): boolean {
  return character !== null || performer !== null || rivals.length > 0
}

function isPartOf(name: string, whole: string): boolean {
  return name === whole || whole.startsWith(`${name} `) || whole.endsWith(` ${name}`)
}

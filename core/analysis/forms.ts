import { foldWords } from './fold.ts'
import type { KnownCharacter } from './model.ts'
import { withoutSuffix } from './name-affixes.ts'
import { nicknames } from './nicknames.ts'
import { particles, titles } from './words.ts'

/** How a form stands to the name: the whole of it, another name, or a part, which several may share. */
export type FormKind = 'whole' | 'alias' | 'part'

export type Form = { words: string[]; kind: FormKind }

/** Every way in which a character may be named, as words that are compared. */
export function formsOf({ name, aliases }: Pick<KnownCharacter, 'name' | 'aliases'>): Form[] {
  const whole = foldWords(name)
  const bare = [...withoutSuffix(whole.filter((word, at) => !titles.has(word) || at === whole.length - 1))]
  const found: Form[] = [{ words: whole, kind: 'whole' }]
  if (bare.length !== whole.length && bare.length > 1) found.push({ words: bare, kind: 'whole' })
  for (const alias of aliases) {
    const words = foldWords(alias)
    found.push({ words, kind: 'alias' })
    // “the Duchess” is written “Duchess” too, “Captain Hook” “Hook” is not.
    if (words.length > 1 && words[0] === 'the') found.push({ words: words.slice(1), kind: 'alias' })
  }
  for (const words of partsOf(bare)) found.push({ words, kind: 'part' })
  const joined = found.flatMap(({ words, kind }) =>
    withInitialsJoined(words).map((one) => ({ words: one, kind })),
  )
  return [...found, ...joined]
}

// First names and surnames; of names with particles (“de la Cruz”) also without.
function partsOf(words: readonly string[]): string[][] {
  if (words.length < 2) return []
  const given: string[][] = []
  const family: string[][] = []
  for (let length = 1; length < words.length; length += 1) {
    const front = words.slice(0, length)
    if (!particles.has(front.at(-1) ?? '') && front.join('').length > 1) given.push(front)
    const back = words.slice(length)
    if (back.join('').length > 1 && !particles.has(back.at(-1) ?? '')) family.push(back)
  }
  const [first = ''] = words
  return [...given, ...family, ...nicknames(first).map((nickname) => [nickname])]
}

// “J. T. Calloway” is written “JT Calloway”, and the other way round.
function withInitialsJoined(words: readonly string[]): string[][] {
  const [first = '', second = '', ...rest] = words
  if (first.length === 1 && second.length === 1) return [[first + second, ...rest]]
  return []
}

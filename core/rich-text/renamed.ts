import { z } from 'zod'

const schema = z.object({
  words: z.boolean(),
  inSentence: z.array(z.object({ at: z.number(), length: z.number(), target: z.string() })),
})

type Row = { target: string; words: string; sentence: string; follows?: string | null }

/** The records whose own names stand in a stored mention, as `collection:id`. */
export function namedIn(row: Pick<Row, 'target' | 'follows'>): string[] {
  const follows = parse(row.follows)
  if (!follows) return []
  const inSentence = follows.inSentence.map(({ target }) => target)
  return follows.words ? [row.target, ...inSentence] : inSentence
}

/** The words and the sentence of a stored mention, with its records called what they are called now. */
export function renamed(
  row: Row,
  nameOf: (target: string) => string | null,
): { words: string; sentence: string } {
  const follows = parse(row.follows)
  if (!follows) return { words: row.words, sentence: row.sentence }
  let sentence = row.sentence
  for (const { at, length, target } of follows.inSentence.toReversed()) {
    const name = nameOf(target) ?? sentence.slice(at, at + length)
    sentence = sentence.slice(0, at) + name + sentence.slice(at + length)
  }
  return { words: (follows.words && nameOf(row.target)) || row.words, sentence }
}

function parse(text: string | null | undefined): z.infer<typeof schema> | null {
  return text ? schema.parse(JSON.parse(text)) : null
}

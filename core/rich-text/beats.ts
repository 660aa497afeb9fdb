import { namedPlaces } from './mentions.ts'
import type { Beat, Block, Inline, Spoiler } from './nodes.ts'
import { hasLetters, sentenceAt } from './sentence.ts'
import { passagesOf, textOf } from './text.ts'

export type BeatRow = {
  /** The id of its place on the page of the text. */
  anchor: string
  /** The ids of the characters whom the sentence is about. */
  characters: string[]
  /** The sentence that it marks. */
  sentence: string
  /** What in it is a record's own name, as `core/rich-text/renamed` reads it; null where nothing is. */
  follows: string | null
  /** The id of the later episode to which the passage belongs that it stands in; null outside a spoiler. */
  later: string | null
}

// A sentence is told whole; of a text without full stops no more than this on each side.
const reach = 1_000

/**
 * Every sentence of a text that is marked as a beat, in reading order, once each. One about nobody, one without words
 * and one in a passage of which it is not known to which episode it belongs are left out.
 */
export function beatsIn(blocks: readonly Block[]): BeatRow[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'spoiler') return rowsIn({ blocks: [block], later: null })
    return block.id ? rowsIn({ blocks: block.blocks, later: block.id }) : []
  })
}

/** The ids of the characters whom beats of a text name, those in spoilers among them, each once. */
export function beatCharacters(blocks: readonly Block[]): string[] {
  const within = blocks.flatMap((block) => (block.kind === 'spoiler' ? block.blocks : [block]))
  const beats = passagesOf(within).flatMap((passage) => placedBeats(passage).map(({ beat }) => beat))
  return [...new Set(beats.flatMap(({ characters }) => characters))]
}

function rowsIn({ blocks, later }: { blocks: readonly Block[]; later: Spoiler['id'] }): BeatRow[] {
  return passagesOf(blocks).flatMap((passage) => {
    const text = textOf(passage)
    const places = namedPlaces(passage)
    const rows = new Map<string, BeatRow>()
    for (const { beat, offset } of placedBeats(passage)) {
      const { sentence, inSentence } = sentenceAt({ text, offset, places, reach })
      if (beat.characters.length === 0 || !hasLetters(sentence) || rows.has(sentence)) continue
      const follows = inSentence.length > 0 ? JSON.stringify({ words: false, inSentence }) : null
      const { anchor, characters } = beat
      rows.set(sentence, { anchor, characters, sentence, follows, later })
    }
    return [...rows.values()]
  })
}

/** The beats of a passage, each with how many letters stand before it. */
export function placedBeats(passage: readonly Inline[], before = 0): { beat: Beat; offset: number }[] {
  let offset = before
  return passage.flatMap((node) => {
    const here = offset
    offset += textOf([node]).length
    if (node.kind === 'beat') return [{ beat: node, offset: here }]
    return 'children' in node ? placedBeats(node.children, here) : []
  })
}

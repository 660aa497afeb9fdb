type Node = {
  type?: string
  text?: string
  children?: Node[]
  root?: Node
  fields?: {
    doc?: { relationTo?: string; value?: unknown }
    blockType?: string
    performance?: string
    characters?: string[]
  }
}

export type Named = { target: string; words: string }

/**
 * The records that a text of Lexical's names, read from its JSON in the plainest way. `songs` has what each performance
 * sings: a song cue names its song. What a spoiler names stays in it.
 */
export function mentionsOfText(body: unknown, songs: ReadonlyMap<string, Named>): Named[] {
  const root = (body as Node | null)?.root
  return root ? inNode(root, songs) : []
}

function inNode(node: Node, songs: ReadonlyMap<string, Named>): Named[] {
  const { doc, blockType, performance } = node.fields ?? {}
  if (node.type === 'link' && doc?.relationTo)
    return [{ target: `${doc.relationTo}:${String(doc.value)}`, words: wordsOf(node).trim() }]
  const song = blockType === 'songCue' ? songs.get(performance ?? '') : undefined
  return [...(song ? [song] : []), ...(node.children ?? []).flatMap((child) => inNode(child, songs))]
}

/** The characters of whom each beat of a text tells, read in the same way. */
export function beatsOfText(body: unknown): string[][] {
  const told = (node: Node): string[][] => [
    ...(node.fields?.blockType === 'beat' ? [node.fields.characters ?? []] : []),
    ...(node.children ?? []).flatMap(told),
  ]
  const root = (body as Node | null)?.root
  return root ? told(root) : []
}

function wordsOf(node: Node): string {
  return (node.text ?? '') + (node.children ?? []).map(wordsOf).join('')
}

import type { PayloadRequest } from 'payload'
import { type BodyRelation, bodyRelations } from '#cms/fields/body-relations.ts'
import { existingIds } from '#cms/find-in.ts'
import { usedIn } from '#cms/hooks/follow-body.ts'
import { mentionable } from '#core/content.ts'
import type { Block, Mention } from '#core/rich-text/nodes.ts'
import { textOf } from '#core/rich-text/text.ts'
import { idOf } from './facts.ts'

/** The words of a text's mentions behind which there is no record. */
export async function lostWords({
  req,
  mentions,
  body,
}: {
  req: PayloadRequest
  mentions: readonly Mention[]
  body: unknown
}): Promise<string[]> {
  const known = new Set<string>()
  for (const collection of mentionable) {
    const ids = mentions.filter((mention) => mention.collection === collection).map(({ id }) => id)
    for (const id of await existingIds({ req, collection, ids })) known.add(id)
  }
  const lost = mentions.filter(({ id }) => !known.has(id)).map(({ children }) => textOf(children).trim())
  return [...new Set([...lost.filter((words) => words !== ''), ...unlinkedWords(body)])]
}

/** What is gone behind a block of a text, in words for its writer, or null where nothing is. */
export async function lostBlock({
  req,
  body,
}: {
  req: PayloadRequest
  body: readonly Block[]
}): Promise<string | null> {
  for (const [field, ids] of Object.entries(usedIn(body)) as [BodyRelation, string[]][]) {
    const known = await existingIds({ req, collection: bodyRelations[field], ids })
    if (known.size < ids.length) return lostMessages[field]
  }
  return null
}

const lostMessages: Record<BodyRelation, string> = {
  bodyImages: 'A picture in the text is gone: choose another or take it out.',
  bodyPerformances: 'The performance of a song cue is gone: choose another or take it out.',
  bodyEpisodes: 'The episode of a spoiler is gone: choose another.',
  bodyCharacters: 'A character of a beat is gone: choose another or take it out.',
}

type Loose = {
  type?: string
  text?: string
  fields?: { linkType?: string; doc?: unknown; text?: { root?: Loose } | null }
  children?: Loose[]
}

function unlinkedWords(body: unknown): string[] {
  const words: string[] = []
  const walk = (node: Loose | undefined): void => {
    if (
      node?.type === 'link' &&
      node.fields?.linkType === 'internal' &&
      !idOf((node.fields.doc as { value?: unknown })?.value)
    ) {
      words.push((node.children ?? []).map((child) => child.text ?? '').join(''))
    }
    for (const child of node?.children ?? []) walk(child)
    if (node?.type === 'block') walk(node.fields?.text?.root)
  }
  walk((body as { root?: Loose } | null)?.root)
  return words
}

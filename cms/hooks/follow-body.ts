import type { CollectionBeforeChangeHook } from 'payload'
import { type BodyRelation, bodyRelations } from '#cms/fields/body-relations.ts'
import { existingIds } from '#cms/find-in.ts'
import { beatCharacters } from '#core/rich-text/beats.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import type { Block } from '#core/rich-text/nodes.ts'
import { everyBlock } from '#core/rich-text/text.ts'

/** Stores with a text which records its pictures, song cues, spoilers and beats use. One that is gone is left out. */
export const followBody: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.body === undefined) return data
  const used = usedIn(fromLexical(data.body))
  const relations: Partial<Record<BodyRelation, string[]>> = {}
  for (const field of Object.keys(bodyRelations) as BodyRelation[]) {
    const known = await existingIds({ req, collection: bodyRelations[field], ids: used[field] })
    relations[field] = used[field].filter((id) => known.has(id))
  }
  return { ...data, ...relations }
}

/** The ids of the records that the blocks of a text use, each once. */
export function usedIn(blocks: readonly Block[]): Record<BodyRelation, string[]> {
  const all = everyBlock(blocks)
  const idsOf = (kind: Block['kind']) => [
    ...new Set(all.flatMap((block) => (block.kind === kind && 'id' in block && block.id ? [block.id] : []))),
  ]
  return {
    bodyImages: idsOf('figure'),
    bodyPerformances: idsOf('cue'),
    bodyEpisodes: idsOf('spoiler'),
    bodyCharacters: beatCharacters(blocks),
  }
}

import type { MentioningRecap, MentionLine } from '#core/model.ts'
import { renamed } from '#core/rich-text/renamed.ts'
import type { Mention as MentionDoc } from '#types'
import type { Related } from '../related.ts'
import type { CardFields } from './docs.ts'
import { toRecapCard } from './to-recap-card.ts'

export type MentionFields = Pick<
  MentionDoc,
  'recapId' | 'target' | 'words' | 'sentence' | 'follows' | 'paragraph' | 'position'
>

/** Where recaps name a record: newest recap first, each in reading order. */
export function toMentionLines({
  docs,
  recaps,
  related,
  names,
}: {
  docs: readonly MentionFields[]
  recaps: readonly CardFields[]
  related: Related
  /** What records are called now, by `collection:id`. */
  names: ReadonlyMap<string, string>
}): MentionLine[] {
  return recaps.flatMap((doc) => {
    const recap = toMentioningRecap({ doc, related })
    if (!recap) return []
    const own = docs.filter(({ recapId }) => recapId === doc.id)
    // A song cue is no sentence: it stands for a recap that says nothing else of the song.
    const told = own.filter(({ sentence, words }) => sentence !== words)
    return (told.length > 0 ? told : own)
      .sort((left, right) => left.position - right.position)
      .map((row) => ({
        recap,
        ...renamed(row, (target) => names.get(target) ?? null),
        paragraph: row.paragraph,
      }))
  })
}

function toMentioningRecap({ doc, related }: { doc: CardFields; related: Related }): MentioningRecap | null {
  const card = toRecapCard({ doc, related })
  return card && { id: card.id, path: card.path, headline: card.headline, show: card.show, about: card.about }
}

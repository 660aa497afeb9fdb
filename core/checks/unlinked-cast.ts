import { namedFirst } from './cast-names.ts'
import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

/** Somebody of the cast is named in the text and linked nowhere in it. */
export const unlinkedCast: Rule = ({ body, cast }) => {
  const mentions = body.passages.flatMap(({ pieces }) => pieces.map(({ mention }) => mention))
  const linked = new Set(
    mentions.map((mention) => (mention?.collection === 'characters' ? mention.id : null)),
  )
  const names = new Map(cast.map(({ id, names: [name = ''] }) => [id, name]))
  return [...namedFirst({ body, cast })]
    .filter(([id]) => !linked.has(id))
    .map(([id, span]) => ({
      rule: 'unlinked-cast',
      level: 'warning',
      message: `${quoted(names.get(id) ?? '')} is named but never linked.`,
      place: { field: 'body', span },
    }))
}

import type { Ambiguity, MentionProposal } from './model.ts'
import type { Name } from './names.ts'

/** The first place in each paragraph where a known character is meant. */
export function findMentions(names: readonly Name[]): MentionProposal[] {
  const seen = new Set<string>()
  return names.flatMap((name) => {
    if (!name.character) return []
    const key = `${name.paragraph} ${name.character}`
    if (seen.has(key)) return []
    seen.add(key)
    const { start, end, text, paragraph, kind, misspelt, character } = name
    return [
      {
        span: { start, end },
        record: character,
        text,
        paragraph: paragraph + 1,
        reason: misspelt ? 'The name, but for a slip.' : reasons[kind],
        sure: misspelt ? 0.7 : kind === 'part' ? 0.85 : 0.98,
      },
    ]
  })
}

const reasons = {
  whole: 'The whole name.',
  alias: 'Another name of the character.',
  part: 'A part of the name that is nobody else’s here.',
  unknown: 'A name.',
}

/** Names that several characters bear, and nothing in the text says whose they are. */
export function findAmbiguities(names: readonly Name[]): Ambiguity[] {
  return names.flatMap(({ rivals, start, end, text }) =>
    rivals.length > 0
      ? [
          {
            span: { start, end },
            text,
            records: [...rivals],
            reason: 'Several characters bear this name.',
            sure: 0.5,
          },
        ]
      : [],
  )
}

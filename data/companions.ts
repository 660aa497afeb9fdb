import type { Where } from 'payload'
import type { MentionFields } from './map/to-mention-line.ts'
import { toTarget } from './mention-lines.ts'
import type { Reading } from './reading.ts'

// Some of them may be nobody whom one can see; of the rest a page names the first few.
const mostCandidates = 12

/** The characters who are most often named in a paragraph with somebody, by their ids; most often first. */
export async function findCompanions(
  { payload }: Reading,
  { target, lines }: { target: string; lines: readonly MentionFields[] },
): Promise<string[]> {
  if (lines.length === 0) return []
  const byParagraph = Map.groupBy(lines, ({ paragraph }) => paragraph)
  const { docs } = await payload.db.find<{ recapId: string; paragraph: number; target: string }>({
    collection: 'mentions',
    where: {
      or: [...byParagraph].map(([paragraph, own]): Where => {
        const recaps = [...new Set(own.map(({ recapId }) => recapId))]
        return { and: [{ recapId: { in: recaps } }, { paragraph: { equals: paragraph } }] as Where[] }
      }),
    },
    select: { recapId: true, paragraph: true, target: true },
    pagination: false,
    limit: 0,
  })
  const paragraphs = new Map<string, Set<string>>()
  for (const row of docs) {
    if (row.target === target || !row.target.startsWith('characters:')) continue
    const found = paragraphs.get(row.target) ?? new Set()
    paragraphs.set(row.target, found.add(`${row.recapId} ${row.paragraph}`))
  }
  return [...paragraphs]
    .sort(([one, left], [other, right]) => right.size - left.size || (one < other ? -1 : 1))
    .slice(0, mostCandidates)
    .map(([key]) => toTarget(key).id)
}

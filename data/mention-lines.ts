import type { MentionLine } from '#core/model.ts'
import { namedIn } from '#core/rich-text/renamed.ts'
import type { CardFields } from './map/docs.ts'
import { type MentionFields, toMentionLines } from './map/to-mention-line.ts'
import { readNames } from './names.ts'
import type { Reading } from './reading.ts'
import type { Related } from './related.ts'
import type { Target } from './target.ts'

/** The most places that one page lists; the newest ones. */
const mostLines = 500

/** Where live recaps name a record, as it has been read, with its records called what they are called now. */
export async function toMentions(
  reading: Reading,
  {
    lines,
    recaps,
    related,
  }: { lines: readonly MentionFields[]; recaps: readonly CardFields[]; related: Related },
): Promise<MentionLine[]> {
  const names = await readNames(reading, lines.flatMap(namedIn).map(toTarget))
  return toMentionLines({ docs: lines, recaps, related, names })
}

/** The newest places where live recaps name a record, and whether there are more of them. */
export async function findLines(
  { payload }: Reading,
  target: string,
): Promise<{ lines: MentionFields[]; hasMore: boolean }> {
  const { docs } = await payload.find({
    collection: 'mentions',
    where: { target: { equals: target } },
    select: {
      ...{ recapId: true, target: true, words: true, sentence: true, follows: true },
      ...{ paragraph: true, position: true },
    },
    sort: '-publishedAt',
    depth: 0,
    limit: mostLines + 1,
    pagination: false,
    overrideAccess: true,
  })
  return { lines: docs.slice(0, mostLines), hasMore: docs.length > mostLines }
}

/** The record that a tag names. */
export function toTarget(key: string): Target {
  const [collection, id = ''] = key.split(':')
  return { collection: collection as Target['collection'], id }
}

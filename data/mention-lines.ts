import type { MentionLine } from '#core/model.ts'
import { linesPerPage, type Paging } from '#core/paging.ts'
import { namedIn } from '#core/rich-text/renamed.ts'
import type { List } from './below.ts'
import type { CardFields } from './map/docs.ts'
import { type MentionFields, toMentionLines } from './map/to-mention-line.ts'
import { readNames } from './names.ts'
import type { Reading } from './reading.ts'
import type { Related } from './related.ts'
import { seenWhere } from './seen.ts'
import type { Target } from './target.ts'

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

/**
 * A page of the places where live recaps name a record, the newest first; null beyond the last. Past Payload's hooks,
 * of which none reads: these rows are the longest part of the pages that they stand on.
 */
export async function findLines(
  { payload, seen }: Reading,
  { target, list: { path, page } }: { target: string; list: List },
): Promise<{ lines: MentionFields[]; paging: Paging } | null> {
  // Those before it too, and one beyond it: one query, which a count would make two.
  const { docs } = await payload.db.find<MentionFields>({
    collection: 'mentions',
    where: { and: [{ target: { equals: target } }, ...seenWhere(seen, { show: 'show', from: 'reach' })] },
    select: {
      ...{ recapId: true, target: true, words: true, sentence: true, follows: true },
      ...{ paragraph: true, position: true },
    },
    sort: '-publishedAt',
    limit: page * linesPerPage + 1,
    pagination: false,
  })
  const lines = docs.slice((page - 1) * linesPerPage, page * linesPerPage)
  const isLast = docs.length <= page * linesPerPage
  return lines.length > 0 || page === 1
    ? { lines, paging: { path, page, pages: isLast ? page : null } }
    : null
}

/** The record that a tag names. */
export function toTarget(key: string): Target {
  const [collection, id = ''] = key.split(':')
  return { collection: collection as Target['collection'], id }
}

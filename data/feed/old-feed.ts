import { content } from '#core/content.ts'
import { feedPath } from '#core/feed/feed-address.ts'
import { type OldFeed, parseOldFeed } from '#core/feed/old-address.ts'
import { findRecordOf } from '../answer.ts'
import { beginReading } from '../reading.ts'

/** Where a feed of another system is now, or null where there is nothing like it. */
export async function findOldFeed(path: string): Promise<string | null> {
  const old = parseOldFeed(path)
  if (!old) return null
  const { format, of } = old
  if (of.kind === 'site') return feedPath({ of: '/', format })
  const reading = await beginReading()
  for (const page of pagesOf(of)) {
    const found = await findRecordOf(reading, { path: page, kinds: ['authors', 'tags', 'shows'] })
    if (typeof found !== 'string') return feedPath({ of: found.path, format })
  }
  return null
}

// A publication that had a category for each show has a show for it now.
function pagesOf({ kind, slug }: Exclude<OldFeed['of'], { kind: 'site' }>): string[] {
  if (kind === 'author') return [content.authors.path({ slug })]
  const [tag, show] = [content.tags.path({ slug }), content.shows.path({ show: slug })]
  return kind === 'tag' ? [tag, show] : [show, tag]
}

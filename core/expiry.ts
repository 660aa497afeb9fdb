import { content, type ListName, type PublicCollection } from './content.ts'

/** What the pages of the site depend on, as far as one record goes. */
export type LiveFacts = {
  show: string | null
  episodes: readonly string[]
  /** The season that a review is of. */
  season?: string | null
  /** The month of the first publication of a recap, as archives of feeds have it. */
  month?: string | null
  /** The records that the text mentions, as `collection:id`. */
  mentions: readonly string[]
  /** The records that a recap names beside its text, its authors and tags, as `collection:id`. */
  carries?: readonly string[]
  /** Whether the text marks a sentence for “previously on”. */
  hasBeats?: boolean
}

export type LiveChange = {
  collection: PublicCollection | 'media'
  id: string
  /** What was public before, null where nothing was. */
  live: LiveFacts | null
  /** What is public from now on, null where nothing is. */
  next: LiveFacts | null
}

/** The tag of every page that prints anything of a record. */
export function recordTag(collection: string, id: string): string {
  return `${collection}:${id}`
}

/** The tag of every page and feed that prints a list; `of` is the record whose list it is. */
export function listTag(list: ListName, of?: string): string {
  return of ? `list:${list}:${of}` : `list:${list}`
}

/** The tag of every page: the publication's name and zone stand on all of them. */
export const siteTag = 'site'

/** The tag of a page that says that there is none; `cache/page.ts` knows it by this name. */
export const missingTag = 'missing'

/** The tag of a page for a place that there is not, which is kept for nobody. */
export const unkeptTag = 'unkept'

/**
 * The tags that expire when what is public of a record goes from `live` to `next`: the record's own, and
 * those of every list that it is in, was in, or is in no longer.
 */
export function expiries({ collection, id, live, next }: LiveChange): string[] {
  const tags = new Set([recordTag(collection, id)])
  if (collection === 'media') return [...tags]
  for (const facts of [live, next]) {
    if (!facts) continue
    for (const tag of tagsOf(collection, facts)) tags.add(tag)
  }
  for (const tag of archivesOf({ collection, from: live, to: next })) tags.add(tag)
  for (const tag of archivesOf({ collection, from: next, to: live })) tags.add(tag)
  return [...tags]
}

/** The tag of what a list has of one month, such as `2012-02`: of an archive, which is there for good. */
export function monthTag(tag: string, month: string): string {
  return `${tag}@${month}`
}

const archived: readonly ListName[] = ['feed', 'show-feed', 'season', 'episode', 'mentions', 'carried']

// An archive changes with its members: which recaps are in it, not when one of another month comes.
function archivesOf({
  collection,
  from,
  to,
}: {
  collection: PublicCollection
  from: LiveFacts | null
  to: LiveFacts | null
}): string[] {
  const month = from?.month
  if (!from || !month) return []
  const kept = new Set(to ? archived.flatMap((list) => tagsOfList(list, to)) : [])
  const lists = content[collection].lists.filter((list) => archived.includes(list))
  const left = lists.flatMap((list) => tagsOfList(list, from)).filter((tag) => !kept.has(tag))
  return left.map((tag) => monthTag(tag, month))
}

function tagsOf(collection: PublicCollection, facts: LiveFacts): string[] {
  return content[collection].lists.flatMap((list) => tagsOfList(list, facts))
}

function tagsOfList(list: ListName, facts: LiveFacts): string[] {
  if (list === 'mentions') return facts.mentions.map((target) => listTag('mentions', target))
  if (list === 'carried') return (facts.carries ?? []).map((target) => listTag('carried', target))
  if (list === 'show' || list === 'show-feed' || list === 'aired')
    return facts.show ? [listTag(list, facts.show)] : []
  if (list === 'beats') return facts.show && facts.hasBeats ? [listTag(list, facts.show)] : []
  if (list === 'episode') return facts.episodes.map((episode) => listTag(list, episode))
  if (list === 'season') return facts.season ? [listTag(list, facts.season)] : []
  return [listTag(list)]
}

import { content, type ListName, type PublicCollection } from './content.ts'

/** What the pages of the site depend on, as far as one record goes. */
export type LiveFacts = {
  show: string | null
  episodes: readonly string[]
  /** The records that the text mentions, as `collection:id`. */
  mentions: readonly string[]
  /** The records that a recap names beside its text, its authors and tags, as `collection:id`. */
  carries?: readonly string[]
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

/**
 * The tags that expire when what is public of a record goes from `live` to `next`: the record's own, and
 * those of every list that it is in, was in, or is in no longer.
 */
export function expiries({ collection, id, live, next }: LiveChange): string[] {
  const tags = new Set([recordTag(collection, id)])
  if (collection === 'media') return [...tags]
  for (const facts of [live, next]) {
    if (!facts) continue
    for (const list of content[collection].lists) for (const tag of tagsOfList(list, facts)) tags.add(tag)
  }
  return [...tags]
}

function tagsOfList(list: ListName, facts: LiveFacts): string[] {
  if (list === 'mentions') return facts.mentions.map((target) => listTag('mentions', target))
  if (list === 'carried') return (facts.carries ?? []).map((target) => listTag('carried', target))
  if (list === 'show' || list === 'show-feed' || list === 'aired')
    return facts.show ? [listTag(list, facts.show)] : []
  if (list === 'episode') return facts.episodes.map((episode) => listTag(list, episode))
  return [listTag(list)]
}

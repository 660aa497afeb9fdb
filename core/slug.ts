import slugify from '@sindresorhus/slugify'

/** The longest slug that an address may carry, in characters. */
export const longestSlug = 80

const reserved = new Set([
  'index',
  'now',
  'characters',
  'songs',
  'season',
  'tags',
  'where',
  'feed',
  'api',
  'admin',
])

/** A slug made from words: ASCII, lower case, whole words up to the longest length. May be empty. */
export function toSlug(words: string): string {
  const slug = slugify(words, { decamelize: false })
  if (slug.length <= longestSlug) return slug
  const cut = slug.slice(0, longestSlug + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, longestSlug)
}

/**
 * Why a slug cannot stand in an address, in words for the person who typed it, or null where it can.
 * Reserved are the words that mean something else at that place in an address.
 */
export function slugProblem(slug: string): string | null {
  if (slug.length > longestSlug)
    return `A slug has at most ${longestSlug} characters; this one has ${slug.length}.`
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return 'A slug has lower-case letters a to z, digits and single hyphens between them.'
  }
  if (reserved.has(slug) || /^through-/.test(slug)) return `“${slug}” means something else in an address.`
  return null
}

/** The slug, or the first of `slug-2`, `slug-3` … that nothing else has. */
export function freeSlug({ slug, taken }: { slug: string; taken: ReadonlySet<string> }): string {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const candidate = `${slug.slice(0, longestSlug - 5)}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

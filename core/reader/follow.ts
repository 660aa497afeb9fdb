/** What can be followed, by the slugs of the collections. */
export const followed = ['shows', 'characters', 'songs', 'people', 'authors'] as const

export type Followed = (typeof followed)[number]

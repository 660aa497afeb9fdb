/** The size of every card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

/** What stands for the publication where the id of a recap would. */
export const siteCard = 'site'

/** Where a card is served, by the id of its recap. */
export function cardPath(id: string): string {
  return `/cards/${id}.png`
}

/** The id that a card's file name holds, or null where it is none. */
export function parseCardName(name: string): string | null {
  return /^([\w-]{1,64})\.png$/.exec(name)?.[1] ?? null
}

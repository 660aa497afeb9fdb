/** How many recaps stand on one page of a list. */
export const recapsPerPage = 24

/** How many names, or lines of a ledger, stand on one page of a list. */
export const namesPerPage = 60

/** How many of the places where recaps name a record stand on one page. */
export const linesPerPage = 200

/**
 * Which page of a list this is, of how many; `path` is where the list begins. Null where they have not been counted,
 * and this is not the last.
 */
export type Paging = { path: string; page: number; pages: number | null }

/** The page that a part of an address names, counted from 1, or null where it names none: `2`, never `02` or `2e0`. */
export function parsePage(word: string): number | null {
  return /^[1-9]\d{0,5}$/.test(word) ? Number(word) : null
}

/** Where a page of a list is: the first has the list's own address. */
export function pagePath({ path, page }: { path: string; page: number }): string {
  return page === 1 ? path : `${path}/page/${page}`
}

/** How many pages a list fills; an empty one has a page that says so. */
export function countPages({ items, perPage }: { items: number; perPage: number }): number {
  return Math.max(1, Math.ceil(items / perPage))
}

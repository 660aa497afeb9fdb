import { type Setting, settings } from './performance.ts'

/** What a ledger can be asked for in its address. Any other parameter, such as one of a campaign, is none of ours. */
export const filterNames = ['episode', 'singer', 'setting', 'kind', 'order'] as const

export type FilterName = (typeof filterNames)[number]

/** What is asked of a ledger, as it was typed; null where nothing is. */
export type LedgerFilter = Record<FilterName, string | null>

/** The value that leaves those who are no choice of their own. */
export const everyoneElse = 'others'

export const noFilter: LedgerFilter = { episode: null, singer: null, setting: null, kind: null, order: null }

/** The filter that an address has in its query; of what is said twice the first holds. */
export function toFilter(query: Record<string, string | string[] | undefined>): LedgerFilter {
  const entries = filterNames.map((name) => {
    const value = query[name]
    return [name, (Array.isArray(value) ? value[0] : value) || null]
  })
  return Object.fromEntries(entries) as LedgerFilter
}

/** Where a ledger is filtered so; without a filter its own address. */
export function filterPath({ path, filter }: { path: string; filter: LedgerFilter }): string {
  const query = new URLSearchParams(
    filterNames.flatMap((name) => (filter[name] === null ? [] : [[name, filter[name]]])),
  )
  return query.size === 0 ? path : `${path}?${query}`
}

/** What is asked of a performance: its episode’s code, the slugs of who sings, where, and whose song it is. */
export type Filtered = { code: string; singers: readonly string[]; setting: Setting; writtenForShow: boolean }

/**
 * Whether a performance is left by a filter; `singers` are the choices beside `others`. A value that is none leaves
 * nothing.
 */
export function passes({
  line,
  filter,
  singers,
}: {
  line: Filtered
  filter: LedgerFilter
  singers: readonly string[]
}): boolean {
  const { episode, kind, setting, singer } = filter
  if (episode !== null && line.code !== episode.toLowerCase()) return false
  if (setting !== null && line.setting !== setting) return false
  if (kind !== null && kind !== (line.writtenForShow ? 'originals' : 'covers')) return false
  if (singer === null || line.singers.includes(singer)) return true
  return singer === everyoneElse && line.singers.every((one) => !singers.includes(one))
}

/** Whether a word names a place where songs are sung. */
export function isSetting(word: string): word is Setting {
  return settings.some((known) => known === word)
}

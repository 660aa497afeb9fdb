import { everyoneElse, type Filtered, type LedgerFilter, passes } from './ledger-filter.ts'
import type { LedgerChoice, SongsPage } from './ledger-page.ts'
import type { SungLine } from './model.ts'
import { settings } from './performance.ts'

/** The most singers, and the most episodes, among whom a ledger lets its reader choose. */
const mostSingers = 8
const mostEpisodes = 60

/** The performances of a ledger that a filter leaves. */
export function leftBy({ lines, filter }: { lines: readonly SungLine[]; filter: LedgerFilter }): SungLine[] {
  const singers = singersOf(lines).map(({ value }) => value)
  return lines.filter((line) => passes({ line: toFiltered(line), filter, singers }))
}

export function countOf(lines: readonly SungLine[]): SongsPage['counts'] {
  return { performances: lines.length, songs: new Set(lines.map(({ song }) => song.id)).size }
}

const collator = new Intl.Collator('en', { ignorePunctuation: true, numeric: true })

/** Performances by the titles of their songs; those of one song stay in the order of the show. */
export function inOrderOfTitle(lines: readonly SungLine[]): SungLine[] {
  return [...lines].sort((left, right) => collator.compare(left.song.title, right.song.title))
}

/** What can be chosen: the episodes with songs, who sings most, and the settings, each only where there is a choice. */
export function choicesOf(lines: readonly SungLine[]): SongsPage['choices'] {
  const episodes = new Map(lines.map(({ episode }) => [episode.code ?? '', episode.label]))
  const used = new Set(lines.map(({ setting }) => setting))
  const singers = singersOf(lines)
  const chosen = new Set(singers.map(({ value }) => value))
  const hasOthers = lines.some((line) => toFiltered(line).singers.every((one) => !chosen.has(one)))
  return {
    episode: [...episodes].slice(-mostEpisodes).map(([value, title]) => ({ value, title })),
    singer: [...singers, ...(hasOthers ? [{ value: everyoneElse, title: 'Everyone else' }] : [])],
    setting: settings.filter((one) => used.has(one)).map((value) => ({ value, title: value })),
  }
}

/** Those who sing most often, most often first. */
function singersOf(lines: readonly SungLine[]): LedgerChoice[] {
  const counts = new Map<string, LedgerChoice & { times: number }>()
  for (const { singers } of lines) {
    for (const { path, title } of singers) {
      const value = slugIn(path)
      counts.set(value, { value, title, times: (counts.get(value)?.times ?? 0) + 1 })
    }
  }
  return [...counts.values()]
    .sort((left, right) => right.times - left.times)
    .slice(0, mostSingers)
    .map(({ value, title }) => ({ value, title }))
}

function toFiltered({ episode, facts, setting, singers }: SungLine): Filtered {
  return {
    code: episode.code ?? '',
    singers: singers.map(({ path }) => slugIn(path)),
    setting,
    writtenForShow: facts.writtenForShow,
  }
}

function slugIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

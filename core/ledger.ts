import { everyoneElse, type Filtered, type LedgerFilter, passes } from './ledger-filter.ts'
import type { LedgerChoice, SongsPage } from './ledger-page.ts'
import type { SungLine } from './model.ts'
import { settings } from './performance.ts'

/** Of so many singers, and so many episodes, a ledger offers each to its reader at once. */
const mostSingers = 8
const mostEpisodes = 60

/** The performances of a ledger that a filter leaves. */
export function leftBy({ lines, filter }: { lines: readonly SungLine[]; filter: LedgerFilter }): SungLine[] {
  const singers = often(lines).map(({ value }) => value)
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

/**
 * What can be chosen: the last episodes with songs, who sings most and who else, and the settings, each only where there
 * is a choice. What has been chosen is always among them.
 */
export function choicesOf({
  lines,
  filter,
}: {
  lines: readonly SungLine[]
  filter: LedgerFilter
}): SongsPage['choices'] {
  const used = new Set(lines.map(({ setting }) => setting))
  const first = often(lines)
  const known = new Set(first.map(({ value }) => value))
  const rest = singersOf(lines).filter(({ value }) => !known.has(value))
  const hasOthers = lines.some((line) => toFiltered(line).singers.every((one) => !known.has(one)))
  const isChosen = ({ value }: LedgerChoice) => value === filter.singer
  return {
    episode: episodesOf({ lines, chosen: filter.episode }),
    singer: [
      ...[...first, ...rest.filter(isChosen)],
      ...(hasOthers ? [{ value: everyoneElse, title: 'Everyone else' }] : []),
    ],
    moreSingers: rest.filter((one) => !isChosen(one)),
    setting: settings.filter((one) => used.has(one)).map((value) => ({ value, title: value })),
  }
}

function episodesOf({
  lines,
  chosen,
}: {
  lines: readonly SungLine[]
  chosen: string | null
}): LedgerChoice[] {
  const episodes = new Map(lines.map(({ episode }) => [episode.code ?? '', episode.label]))
  const last = [...episodes.keys()].slice(-mostEpisodes)
  return [...episodes]
    .filter(([value]) => value === chosen || last.includes(value))
    .map(([value, title]) => ({ value, title }))
}

/** Those who sing most often, most often first. */
function often(lines: readonly SungLine[]): LedgerChoice[] {
  return singersOf(lines).slice(0, mostSingers)
}

/** Everybody who sings, most often first. */
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

import { content } from '#core/content.ts'
import { listTag } from '#core/expiry.ts'
import { choicesOf, countOf, inOrderOfTitle, leftBy } from '#core/ledger.ts'
import { type LedgerFilter, noFilter, toFilter } from '#core/ledger-filter.ts'
import type { LedgerTable, SongsPage } from '#core/ledger-page.ts'
import type { Show, SungLine } from '#core/model.ts'
import { countPages, namesPerPage } from '#core/paging.ts'
import type { Answer } from './answer.ts'
import { answerBelow, type List } from './below.ts'
import { cachedFor } from './cached.ts'
import { idOf } from './map/id-of.ts'
import { toEpisode } from './map/to-episode.ts'
import { toShow } from './map/to-show.ts'
import { type Reading, readCurrent } from './reading.ts'
import { type Related, readRelated } from './related.ts'
import { type Runs, readRuns } from './runs.ts'
import { findPerformances, readSung, targetsOfSung, toSungLines } from './sung.ts'

/** The most lines of a ledger that a filter leaves on its one page. */
const mostLines = 500

export const getLedger = cachedFor(readLedgerAt)

/** A ledger filtered by what stands in a query, for one request. */
export const getFilteredLedger = cachedFor(readFilteredLedgerAt)

/** What is sung in a show, episode by episode and page by page. */
export async function readLedgerAt(reading: Reading, show: string, page: string): Promise<Answer<SongsPage>> {
  return await answerAtLedger(reading, { show, page, read: toPlainPage })
}

/** The same as far as a filter leaves it, on one page; `query` as it stands in the address. */
export async function readFilteredLedgerAt(
  reading: Reading,
  show: string,
  query: string,
): Promise<Answer<SongsPage>> {
  const filter = toFilter(Object.fromEntries([...new URLSearchParams(query)].reverse()))
  return await answerAtLedger(reading, {
    ...{ show, page: '' },
    read: (ledger, list) => toFilteredPage({ ledger, list, filter }),
  })
}

/** The whole ledger of a show for machines. */
export async function readLedgerTable(reading: Reading, show: string): Promise<Answer<LedgerTable>> {
  return await answerAtLedger(reading, {
    ...{ show, page: '' },
    read: ({ owner, lines }, { path }) => ({ path, show: owner, performances: lines }),
  })
}

/** The same as it stands now. */
export async function getLedgerTable(show: string): Promise<Answer<LedgerTable>> {
  const { result } = await readCurrent(async (reading) => await readLedgerTable(reading, show))
  return result
}

type Ledger = { owner: Show; lines: SungLine[]; related: Related; runs: Runs; show: string }

async function answerAtLedger<Page>(
  reading: Reading,
  asked: { show: string; page: string; read: (ledger: Ledger, list: List) => Page | null },
): Promise<Answer<Page>> {
  return await answerBelow(reading, {
    records: [{ path: content.shows.path({ show: asked.show }), collection: 'shows' }],
    compose: ([below = '']) => `${below}/songs`,
    page: asked.page,
    read: async (current, list, [of]) => {
      const ledger = of ? await readLedger(current, of.id) : null
      return ledger && asked.read(ledger, list)
    },
  })
}

/** Every performance of a show as far as it has aired, in order. */
async function readLedger(reading: Reading, show: string): Promise<Ledger | null> {
  reading.tags.add(listTag('show', show))
  const runs = await readRuns(reading, [show])
  const ids = [...runs.episodes.keys()]
  const docs = ids.length > 0 ? await findPerformances(reading, { episode: { in: ids } }) : []
  const sung = await readSung(reading, { docs, runs })
  const last = runs.lastOf(show)
  const related = await readRelated(reading, {
    docs: [{ id: show, show }],
    targets: [...targetsOfSung(sung), ...(last ? [{ collection: 'episodes' as const, id: last.id }] : [])],
    known: { episodes: runs.episodes },
  })
  const owner = toShow({ doc: related.shows.get(show), related })
  return owner && { owner, lines: toSungLines({ sung, related }), related, runs, show }
}

function toPlainPage(ledger: Ledger, list: List): SongsPage | null {
  const { lines } = ledger
  const pages = countPages({ items: lines.length, perPage: namesPerPage })
  if (list.page > pages) return null
  const start = (list.page - 1) * namesPerPage
  return {
    ...frameOf({ ledger, list, shown: lines, filter: noFilter }),
    episodes: byEpisode({ ledger, lines: lines.slice(start, start + namesPerPage) }),
    byTitle: null,
    paging: { ...list, pages },
  }
}

function toFilteredPage({
  ledger,
  list,
  filter,
}: {
  ledger: Ledger
  list: List
  filter: LedgerFilter
}): SongsPage {
  const shown = leftBy({ lines: ledger.lines, filter })
  const isByTitle = filter.order === 'title'
  return {
    ...frameOf({ ledger, list, shown, filter }),
    episodes: isByTitle ? [] : byEpisode({ ledger, lines: shown.slice(0, mostLines) }),
    byTitle: isByTitle ? inOrderOfTitle(shown).slice(0, mostLines) : null,
    paging: { ...list, pages: 1 },
  }
}

function frameOf({
  ledger: { lines, owner, related, runs, show },
  list: { path },
  shown,
  filter,
}: {
  ledger: Ledger
  list: List
  shown: readonly SungLine[]
  filter: LedgerFilter
}) {
  const place = toEpisode({ doc: runs.lastOf(show) ?? undefined, related })?.place ?? null
  return { path, show: owner, place, counts: countOf(shown), filter, choices: choicesOf({ lines, filter }) }
}

function byEpisode({ ledger, lines }: { ledger: Ledger; lines: readonly SungLine[] }): SongsPage['episodes'] {
  const { related, runs, show } = ledger
  const byPath = Map.groupBy(lines, ({ episode }) => episode.path)
  return [...runs.episodes.values()].flatMap((doc) => {
    if (idOf(doc.show) !== show || !byPath.has(related.paths.get(doc.id) ?? '')) return []
    const episode = toEpisode({ doc, related })
    const performances = byPath.get(episode?.path ?? '')
    return episode && performances ? [{ episode, performances }] : []
  })
}

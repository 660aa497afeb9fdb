import type { LedgerTable } from './ledger-page.ts'
import type { SungLine } from './model.ts'

const columns = [
  'episode',
  'episode_title',
  'air_date',
  'song',
  'singers',
  'setting',
  'extent',
  'original_artist',
  'year',
  'written_for_show',
  'note',
] as const

/** A ledger as comma-separated values (RFC 4180), one performance a line, under a line of names. */
export function toCsv({ performances }: LedgerTable): string {
  const rows = performances.map((line) => {
    const cells = cellsOf(line)
    return columns.map((column) => toCell(cells[column])).join(',')
  })
  return [columns.join(','), ...rows, ''].join('\r\n')
}

/** The same for programs; `site` is the site’s address without a closing slash. */
export function toLedgerJson({ table, site }: { table: LedgerTable; site: string }): string {
  const { path, performances, show } = table
  const value = {
    show: { title: show.title, url: site + show.path },
    url: site + path,
    performances: performances.map(({ episode, extent, facts, note, setting, singers, song }) => ({
      episode: { code: episode.code, title: episode.title, airsAt: episode.airsAt, url: site + episode.path },
      song: { title: song.title, url: site + song.path, ...facts },
      singers: singers.map(({ title, path: where }) => ({ name: title, url: site + where })),
      setting,
      extent,
      note,
    })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function cellsOf(line: SungLine): Record<(typeof columns)[number], string> {
  const { episode, extent, facts, note, setting, singers, song } = line
  return {
    episode: episode.code ?? '',
    episode_title: episode.title,
    air_date: episode.airsAt ?? '',
    song: song.title,
    singers: singers.map(({ title }) => title).join('; '),
    setting,
    extent,
    original_artist: facts.originalArtist ?? '',
    year: facts.year === null ? '' : String(facts.year),
    written_for_show: facts.writtenForShow ? 'yes' : 'no',
    note: note ?? '',
  }
}

// A spreadsheet takes what begins like this for a formula and runs it; a leading apostrophe makes it words.
const formula = /^\s*[=+\-@]|^[\t\r\n]/

/** A cell as RFC 4180 spells it, that no spreadsheet takes for a formula. */
export function toCell(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

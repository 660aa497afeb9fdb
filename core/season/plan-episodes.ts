import { codeOf, type EpisodeNumber, orderOf } from '../episode.ts'
import { momentAt } from '../time-zone.ts'
import { type ClockTime, readAirDate } from './air-date.ts'
import type { EpisodeCells } from './rows.ts'

/** What is wrong with a field of the form; `path` is as the form spells it, such as `episodes.3.date`. */
export type Problem = { path: string; message: string }

/** An episode to be; `order` is null where its number says where it stands, `airsAt` is ISO 8601 in UTC. */
export type PlannedEpisode = {
  row: number
  season: number
  number: number
  code: string
  title: string | null
  airsAt: string | null
  kind: 'regular' | 'special'
  order: number | null
}

/** The most rows that are taken at once. */
export const mostRows = 200

const longestTitle = 200

type Input = { rows: readonly EpisodeCells[]; season: number; time: ClockTime; zone: string }

/**
 * The episodes that the rows of a season's form mean, and everything that is wrong with them. A date without a time
 * gets the form's. A special stands where its row does: between its neighbours.
 */
export function planEpisodes(input: Input): { episodes: PlannedEpisode[]; problems: Problem[] } {
  const problems: Problem[] = []
  const read = input.rows.flatMap((cells, row) => {
    if (!Object.values(cells).some((words) => words.trim())) return []
    const found = problemsOf({ cells, season: input.season })
    problems.push(...found.map(({ path, message }) => ({ path: `episodes.${row}.${path}`, message })))
    const number = readNumber({ words: cells.number, season: input.season })
    return number ? [toEpisode({ ...input, cells, row, number })] : []
  })
  const first = new Map<string, number>()
  for (const { code, row } of read) {
    const earlier = first.get(code)
    if (earlier === undefined) first.set(code, row)
    else
      problems.push({
        path: `episodes.${row}.number`,
        message: `Row ${earlier + 1} is this episode already.`,
      })
  }
  return { episodes: placeSpecials({ episodes: read, season: input.season }), problems }
}

/** The episode that a word such as `4`, `s01e04`, `S1 E4` or `1x04` names; a bare number is one of the season. */
export function readNumber({ words, season }: { words: string; season: number }): EpisodeNumber | null {
  const match = /^(?:s(\d{1,3})\s*e|(\d{1,3})x)?\s*(\d{1,4})$/i.exec(words.trim())
  if (!match) return null
  const [, inCode = match[2], , episode] = match
  return { season: inCode === undefined ? season : Number(inCode), episode: Number(episode) }
}

function problemsOf({ cells, season }: { cells: EpisodeCells; season: number }): Problem[] {
  const { title, date } = cells
  const number = readNumber({ words: cells.number, season })
  const problems: Problem[] = []
  const add = (path: string, message: string) => problems.push({ path, message })
  if (!number) add('number', 'A number such as 4, or a code such as s00e01 for a special, please.')
  else if (number.season !== season && number.season !== 0)
    add('number', `This is an episode of season ${number.season}.`)
  if (title.trim().length > longestTitle) add('title', `A title has at most ${longestTitle} characters.`)
  if (date.trim() && !readAirDate(date)) add('date', 'A date such as 2012-02-06 or Feb 6, 2012, please.')
  return problems
}

type Row = Omit<Input, 'rows'> & { cells: EpisodeCells; row: number; number: EpisodeNumber }

function toEpisode({ cells, row, number, time, zone }: Row): PlannedEpisode {
  const date = readAirDate(cells.date)
  const local = date && { ...date, ...(date.time ?? time) }
  return {
    row,
    season: number.season,
    number: number.episode,
    code: codeOf(number),
    title: cells.title.trim() || null,
    airsAt: local && momentAt({ local, zone }),
    kind: number.season === 0 ? 'special' : 'regular',
    order: null,
  }
}

function placeSpecials({
  episodes,
  season,
}: {
  episodes: readonly PlannedEpisode[]
  season: number
}): PlannedEpisode[] {
  let before = orderOf({ season, episode: 0 })
  let since = 0
  return episodes.map((episode, index) => {
    if (episode.season !== 0) {
      before = orderOf({ season: episode.season, episode: episode.number })
      since = 0
      return episode
    }
    const next = episodes.findIndex((other, at) => at > index && other.season !== 0)
    const left = (next < 0 ? episodes.length : next) - index
    since += 1
    return { ...episode, order: before + since / (since + left) }
  })
}

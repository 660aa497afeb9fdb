export type EpisodeNumber = { season: number; episode: number }

/** The code of an episode as it stands in addresses, such as `s01e02`. */
export function codeOf({ season, episode }: EpisodeNumber): string {
  return `s${pad(season)}e${pad(episode)}`
}

/** The season and episode that a code names, or null where it is none. */
export function parseCode(code: string): EpisodeNumber | null {
  const match = /^s(\d{2,})e(\d{2,})$/.exec(code)
  if (!match) return null
  const number = { season: Number(match[1]), episode: Number(match[2]) }
  return codeOf(number) === code ? number : null
}

/** The code as people read it, such as `S1 E2`. */
export function labelOf({ season, episode }: EpisodeNumber): string {
  return `S${season} E${episode}`
}

/** The code as it is spoken, such as `season 1 episode 2`; of a special (season 0) `special 2`. */
export function spokenOf({ season, episode }: EpisodeNumber): string {
  return season === 0 ? `special ${episode}` : `season ${season} episode ${episode}`
}

/** Sorts episodes by season and number; the result is the usual negative, zero or positive number. */
export function byNumber(left: EpisodeNumber, right: EpisodeNumber): number {
  return left.season - right.season || left.episode - right.episode
}

/**
 * Where an episode stands in its show by its numbers alone: larger is later. A special (season 0) stands before
 * everything until somebody places it by hand, between two whole numbers.
 */
export function orderOf({ season, episode }: EpisodeNumber): number {
  return season * 10_000 + episode
}

/** The season in which a place in a show is; a special is in that between whose episodes it was placed. */
export function orderSeason(order: number): number {
  return Math.floor(order / 10_000)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** A label as it is spoken: `Season 1, episode 2` for `S1 E2`, `Season 1` for `S1`, `Special 2` for `S0 E2`. */
export function spokenLabel(label: string): string {
  const words = label
    .replace(/\bS0 E/g, 'special ')
    .replace(/\bS0\b/g, 'specials')
    .replace(/S(\d+) E/g, 'S$1, E')
    .replaceAll('–', ' to ')
    .replace(/S(\d)/g, 'season $1')
    .replace(/E(\d)/g, 'episode $1')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

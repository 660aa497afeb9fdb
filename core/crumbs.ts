import type { RecapSubject, Reference } from './model.ts'
import { seasonTitle } from './subject.ts'

export type Crumb = Pick<Reference, 'title' | 'path'>

type OfShow = { show: Crumb }

/** Where the page of a season is: an episode makes its season, so that there is one wherever there are episodes. */
export function seasonPath({ show, season }: { show: Pick<Crumb, 'path'>; season: number }): string {
  return `${show.path}/season/${season}`
}

/** The list above a show. */
export const showCrumbs: Crumb[] = [{ title: 'Shows', path: '/shows' }]

/** The pages above a character, from the show down. */
export function characterCrumbs({ show }: OfShow): Crumb[] {
  const { path, title } = show
  return [
    { title, path },
    { title: 'Characters', path: `${path}/characters` },
  ]
}

/** The pages above a song: those of its show, or the list of all songs where it is told of across shows. */
export function songCrumbs({ show }: Partial<OfShow>): Crumb[] {
  if (!show) return [{ title: 'Songs', path: '/songs' }]
  const { path, title } = show
  return [
    { title, path },
    { title: 'Songs', path: `${path}/songs` },
  ]
}

/** The pages above an episode, from the show down. */
export function episodeCrumbs({ show, season }: OfShow & { season: number }): Crumb[] {
  return [
    { title: show.title, path: show.path },
    { title: seasonTitle(season), path: seasonPath({ show, season }) },
  ]
}

/** The pages above what happened before an episode, from the show down to the episode. */
export function previouslyCrumbs({
  show,
  episode: { season, episode, path },
}: OfShow & { episode: { season: number; episode: number; path: string } }): Crumb[] {
  return [...episodeCrumbs({ show, season }), { title: episodeTitle({ season, episode }), path }]
}

/** The pages above a recap, from the show down to what it is about. */
export function recapCrumbs({ show, subject }: OfShow & { subject: RecapSubject }): Crumb[] {
  if (subject.kind === 'show') return [{ title: show.title, path: show.path }]
  if (subject.kind === 'season') return episodeCrumbs({ show, season: subject.season })
  const { episodes } = subject
  const seasons = [...new Set(episodes.map(({ season }) => season))]
  return [
    { title: show.title, path: show.path },
    ...seasons.flatMap((season) => [
      ...episodeCrumbs({ show, season }).slice(1),
      ...episodes
        .filter((one) => one.season === season)
        .map(({ episode, path }) => ({
          title: episodeTitle({ season, episode }),
          path,
        })),
    ]),
  ]
}

function episodeTitle({ season, episode }: { season: number; episode: number }): string {
  return season === 0 ? `Special ${episode}` : `Episode ${episode}`
}

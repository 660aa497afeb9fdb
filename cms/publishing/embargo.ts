import type { PayloadRequest } from 'payload'
import { foldWords } from '#core/analysis/fold.ts'
import { momentOf } from '#core/dates.ts'
import { labelOf } from '#core/episode.ts'
import type { FieldProblem } from '#core/recap.ts'
import type { Recap as RecapDoc } from '#types'
import { earlyHeader } from './early-header.ts'
import { findEpisodes, kindOf } from './recap-subject.ts'

/** When a text is to go live; `early` confirms that it may before its episode airs: its name, or `true` where that is known. */
export type Going = { at: Date; early: string | true | null }

/** The episode that a recap waits for: its name, by which an early publication is confirmed, and when it airs. */
export type Embargo = { name: string; airsAt: string; zone: string }

/** The last episode that a recap is about and that has an air time after a moment; null where there is none. */
export async function embargoOf({
  req,
  doc,
  at,
}: {
  req: PayloadRequest
  doc: RecapDoc
  at: Date
}): Promise<Embargo | null> {
  if (kindOf(doc) !== 'episodes') return null
  const ahead = (await findEpisodes({ req, doc })).flatMap(({ airsAt, airZone, title, season, number }) => {
    const name = title?.trim() || labelOf({ season, episode: number })
    return airsAt && new Date(airsAt) > at ? [{ name, airsAt, zone: airZone }] : []
  })
  return ahead.sort((one, other) => Date.parse(other.airsAt) - Date.parse(one.airsAt))[0] ?? null
}

/** What is wrong with going live before the episode airs: nothing where its name confirms it. */
export async function embargoProblem({
  req,
  doc,
  going: { at, early },
}: {
  req: PayloadRequest
  doc: RecapDoc
  going: Going
}): Promise<FieldProblem | null> {
  if (early === true) return null
  const embargo = await embargoOf({ req, doc, at })
  if (!embargo || (early && isSame(early, embargo.name))) return null
  const { name, airsAt, zone } = embargo
  const when = momentOf({ iso: new Date(airsAt).toISOString(), zone })
  const message = `“${name}” airs on ${when}. Before that, a recap of it goes live only where the name of the episode confirms it.`
  return { path: 'episode', message }
}

/** The name of the episode by which a request confirms that it publishes early, or null. */
export function earlyOf(req: PayloadRequest): Going['early'] {
  if (req.context.early === true) return true
  const given = req.headers?.get(earlyHeader)
  if (!given) return null
  try {
    return decodeURIComponent(given)
  } catch {
    return null
  }
}

function isSame(one: string, other: string): boolean {
  return foldWords(one).join(' ') === foldWords(other).join(' ')
}

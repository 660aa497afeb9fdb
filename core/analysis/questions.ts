import { labelOf, parseCode } from '../episode.ts'
import { keyOf } from './key.ts'
import type { Analysis, Known, Proposal, Span } from './model.ts'

/** That a song was sung before: by whom, and in which episode, such as `S1 E1`. */
export type SungBefore = { song: string; singers: readonly string[]; label: string }

type Asked = {
  analysis: Analysis
  known: Known
  /** The code of the episode that the text is said to be about, upper case, or null. */
  episode: string | null
  /** What was sung earlier in its season. */
  before: readonly SungBefore[]
}

/** What a text says against what is known, without a spelling being wrong: `reason` says what, in a whole sentence. */
export function findQuestions(asked: Asked): Proposal[] {
  return [...otherEpisode(asked), ...otherRoles(asked), ...otherSingers(asked)].toSorted(
    (left, right) => left.span.start - right.span.start,
  )
}

const nowhere: Span = { start: 0, end: 0 }

// “The second episode”, in a recap of the fourth.
function otherEpisode({ analysis, episode }: Asked): Proposal[] {
  const chosen = parseCode((episode ?? '').toLowerCase())
  const told = parseCode((analysis.episode ?? '').toLowerCase())
  if (!chosen || !told || analysis.episode === episode) return []
  const reason = `The text seems to be about ${labelOf(told)}, and the recap is about ${labelOf(chosen)}.`
  return [{ span: nowhere, reason, sure: 0.7 }]
}

// Somebody who is known to play somebody else, in a part that is known to be somebody else's.
function otherRoles({ analysis, known }: Asked): Proposal[] {
  const playing = (name: string, performer: string) =>
    known.characters.some(
      (one) =>
        keyOf(one.name) === keyOf(name) && one.performers.some((other) => keyOf(other) === keyOf(performer)),
    )
  return analysis.cast.flatMap(({ performer, record, span }): Proposal[] => {
    const part = known.characters.find(({ name }) => name === record)
    if (!part || part.performers.length === 0 || playing(part.name, performer)) return []
    const own = known.characters.find(({ name }) => name !== part.name && playing(name, performer))
    if (!own) return []
    const reason = `${performer} is known as ${own.name}, and ${part.name} as played by ${part.performers.join(' and ')}.`
    return [{ span, reason, sure: 0.7 }]
  })
}

function otherSingers({ analysis, before }: Asked): Proposal[] {
  return analysis.performances.flatMap(({ performers, song, span }): Proposal[] => {
    const earlier = before.find((one) => keyOf(one.song) === keyOf(song) && one.singers.length > 0)
    if (!earlier || performers.length === 0 || performers.some((name) => earlier.singers.includes(name)))
      return []
    const reason = `${earlier.singers.join(' and ')} sang “${earlier.song}” in ${earlier.label}.`
    return [{ span, reason, sure: 0.5 }]
  })
}

import type { Rule } from './model.ts'

/** A beat stands in a text that is not about an episode: it comes before none. */
export const unusedBeat: Rule = ({ kind, body, spoilers }) => {
  const [beat] = [...body.beats, ...spoilers.flatMap(({ written }) => written.beats)]
  if (kind === 'episodes' || !beat) return []
  const text = kind === 'season' ? 'a review' : 'an essay'
  return [
    {
      rule: 'unused-beat',
      level: 'warning',
      message: `“Previously on” collects no beats of ${text}.`,
      place: { field: 'body', block: body.beats[0]?.block ?? spoilerWith(spoilers) },
    },
  ]
}

function spoilerWith(spoilers: Parameters<Rule>[0]['spoilers']): number {
  return spoilers.find(({ written }) => written.beats.length > 0)?.block ?? 0
}

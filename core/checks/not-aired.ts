import type { CheckInput, Finding, Place, Rule } from './model.ts'
import { linkedIn } from './passages.ts'
import { quoted } from './quoted.ts'

/** The recap is about an episode that has not aired, or leads to one. */
export const notAired: Rule = (input) => [...ownEpisode(input), ...linkedEpisodes(input)]

function ownEpisode({ episode }: CheckInput): Finding[] {
  if (!episode || episode.hasAired) return []
  return [warning(`${episode.label} has not aired yet.`, { field: 'episode' })]
}

function linkedEpisodes(input: CheckInput): Finding[] {
  return linkedIn(input).flatMap(({ mention, words, place }) => {
    const label = mention?.collection === 'episodes' ? input.notAired[mention.id] : undefined
    if (label === undefined) return []
    return [warning(`The link ${quoted(words || label)} leads to ${label}, which has not aired yet.`, place)]
  })
}

function warning(message: string, place: Place): Finding {
  return { rule: 'not-aired', level: 'warning', message, place }
}

import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const reach = 260

const sings =
  '(?:sings?|sang|singing|hums?|hummed|humming|whistles?|whistled|whistling|plays?|played|croons?|crooned|belts?|belted|performs?|performed|strums?|strummed)'
const no =
  /(?:['’]ll|['’]d|\bnot|never|nobody|no one|\w+n['’]t|refuses?|to|would|could|will|might|should|if|used|will)\b(?:\s\S+){0,3}\s*$/i
// “… So she stands there and hums it under her breath”, “and she does it anyway”, “they give it to him”.
const after = new RegExp(
  `\\b${sings} (?:it|that one|the whole thing|all of it|(?:a|one|two|three|four|\\d+) (?:bars?|verses?|lines?) of it)\\b(?! was)|\\b(?:do(?:es)?|did|gives?|gave) (?:it|(?:him|her|them|us) (?:it|that)) (?:anyway|all the same|regardless|after all)\\b|\\b(?:gives?|gave) it to (?:him|her|them)\\b|\\b(?:bars?|verses?) of it\\b|\\b(?:it|that|which) (?:plays|is played|comes on|starts up) (?:anyway|all the same|regardless|after all)\\b|\\bwhat (?:comes|came|tumbles|emerges) (?:out )?(?:is|was)\\b`,
  'gi',
)

/** Where a song that was only asked for, promised or remembered is sung after all, or null: “… and she hums it anyway”. */
export function sungAfterAll(
  { text }: Pick<ReadText, 'text'>,
  { end, next }: { end: number; next: number },
): Span | null {
  const rest = text.slice(end, Math.min(next, end + reach)).split(/\n/)[0] ?? ''
  for (const match of rest.matchAll(after)) {
    if (
      no.test(
        rest
          .slice(Math.max(0, match.index - 40), match.index)
          .split(/[.!?;:,]\s/)
          .at(-1) ?? '',
      )
    )
      continue
    const start = end + match.index
    return { start, end: start + match[0].length }
  }
  return null
}

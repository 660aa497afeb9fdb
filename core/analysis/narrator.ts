import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const verb =
  '(?:sings?|sang|hums?|hummed|played|plays?|belts?|belted|whistles?|whistled|performed|butchered|danced|dances?|murdered)'
// “My daughter sings … in the car”; nobody in the story is “my daughter” unless she is spoken of by somebody there.
const narrator = new RegExp(
  `(?:^|[\\s(—–])(?:I|[Ww]e all|you and I|[Mm]y (?:own |\\p{Ll}+-)?(?:\\p{Ll}+ ){0,1}(?:daughters?|sons?|kids?|wife|husband|mother|mom|mum|father|dad|sister|brother|boys?|girls?|friends?|roommate|neighbou?rs?|family|dentist|boss|cat|dog))(?: (?:once|always|still|also|often|even|just|have|used to|has|had|and I|will|would|can))? ${verb}(?:ing|med)?(?: along)?(?: \\p{Ll}+){0,3} [“"‘'*_]*$`,
  'u',
)
// “My mother walked down the aisle to …”.
const family =
  /^(?:[Aa]nd |[Bb]ut |[Nn]ow,? )?[Mm]y (?:own |\p{Ll}+-)?(?:mother|mom|mum|father|dad|sister|brother|wife|husband|daughter|son|aunt|uncle|grandmother|grandfather|gran|nan|cousin|neighbou?r|boss|dentist|roommate|flatmate|best friend)(?:['’]s \p{Ll}+)? (?!(?:and|asks?|says?|asked|said|watche[sd]|sees?|saw|hears?|heard|notice[sd]?)\b)\p{Ll}+/u
const inHead =
  /\b(?:I['’]ve|I have|I had|I['’]d|I keep|I kept|got|has|have) (?:had |been )?(?:humming|singing|whistling|hearing|playing)? ?(?:\w+ ){0,2}[“"‘'*_]*$/
const stuck =
  /^["”’*_,.]*\s(?:has been |was |is |got |gets )?(?:stuck )?in my head\b|^["”’*_,.]*\s(?:on repeat|in the shower all week)\b/
// “Which I sang at my wedding”.
const ownTime = /^["”’*_,.]*\s(?:\p{Ll}+ ){0,3}(?:at|in|for|all the way|on) (?:my|our)\b/u
const first = /\b(?:I|we)\b[^.!?;]{0,24}$/

/** Whether it is the writer, or the writer’s family, who sings or has a song in the ear, and nobody in the story. */
export function isOfNarrator({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 90), start)
      .split(/[.!?;:]["”’]?\s|\n/)
      .at(-1) ?? ''
  const rest = text.slice(end, end + 60)
  return (
    narrator.test(lead) ||
    family.test(lead.trimStart()) ||
    (stuck.test(rest) && inHead.test(lead)) ||
    (ownTime.test(rest) && first.test(lead))
  )
}

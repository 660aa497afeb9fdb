import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

/** How far back the beginning of the sentence may be, and how far on what is said of it afterwards. */
const reach = 240

const open = '[“"‘\'*_]*$'
const singing = '(?:singing|doing|performing|covering|playing|hearing|belting|tackling)'

/** What a sentence says, even some words before a song, that makes it one of another time, or only a plan. */
const before = [
  // “Moved to next week’s ‘Detention Tension,’ along with (we are told) her take on …”.
  `(?<!(?:before|until|till|ahead of|than) )\\bnext week(?:['’]s)?\\b[^.!?]*$`,
  `\\b(?:promised|coming|up) next:[^.!?]*$`,
  // “The press release promised Juno singing …”.
  `\\b(?:promis(?:e[sd]?|ing)|teas(?:e[sd]?|ing)|imagin(?:e[sd]?|ing)|pictur(?:e[sd]?|ing)) [^.!?;,]{0,60}\\b${singing}\\b[^.!?;]{0,30}${open}`,
  // “Spent months trying to license …”.
  `\\bto (?:licen[cs]e|clear|secure|afford|acquire|buy|get (?:the rights to|hold of))\\b[^.!?;]{0,30}${open}`,
  `\\b(?:nights?|days?|years?|summer|story|business|affair|legend|curse|memory|ghost) of ${open}`,
  `\\b(?:loss|absence|lack|omission|removal|excision|want) of [^.!?;,]{0,20}${open}`,
  `\\b(?:money|bets?|pounds?|dollars?|quid|bucks|euros?|fiver|tenner|[£$€]\\d+) on [^.!?;,]{0,20}${open}`,
  `\\b(?:recall|remember|regret|den(?:y|ie)|describe|mention|miss)(?:s|ed|ing)? (?:\\p{L}+ ){0,3}${singing}\\b[^.!?;,]{0,20}${open}`,
  `\\b(?:wants?|wanted|asks?|asked|begs?|begged|tells?|told|expects?|expected|needs?|urges?|urged|dares?|dared|invites?|invited) (?:[^\\s,.;]+ ){1,3}to (?:give|get|have|attempt|try|open|close|end|finish|start)\\b[^.!?;,]{0,20}${open}`,
  // “Nobody gets to hear ‘Ghostbusters’ or, God help you, …”.
  `\\b(?:nobody|no one|never|\\p{L}+n['’]t) (?:\\p{L}+ ){0,3}gets? to (?:hear|sing|do|see|play|perform)\\b[^.!?;]{0,60}\\bn?or\\b[^.!?;]{0,30}${open}`,
  // “In the premiere, you may recall, the same road was set to …”.
  `^[(]?(?:back )?(?:in|on|during) (?:the|its|their|last (?:week|year)['’]s) (?:\\p{L}+ )?(?:pilot|premiere|opener|first (?:episode|season|series)|old (?:show|series)|previous (?:episode|season))\\b[^.!?]*\\b(?:was|were|had|did|sang|sung|played|wrote)\\b[^.!?]*$`,
  `\\bowe[sd]? (?:[^\\s.;!?]+ ){1,12}?(?:to )?${open}`,
  `\\bwill be able to\\b[^.!?;]{0,50}${open}`,
  `\\b(?:must|has to|had to|have to|should|ought to|needs? to) (?:\\p{L}+ )?be ${open}`,
  // “They pitch her …”; what is offered to us is sung.
  `\\b(?:pitch(?:es|ed)?|offer(?:s|ed)?|suggest(?:s|ed)?|propos(?:es?|ed)|recommend(?:s|ed)?|den(?:y|ies|ied)) (?:him|her|\\p{Lu}\\p{L}+) ${open}`,
  `\\bbefore (?:[^\\s,.;]+ ){1,3}(?:can|could|is able to|has a chance to) (?:get|come|start|begin)[^.!?;,]{0,16}${open}`,
  `\\b(?:toy|flirt|dall|experiment)(?:s|ed|y|ies|ied|ing)? with [^.!?;,]{0,16}${open}`,
  `^(?:until|unless|whenever) [^.!?,;]{0,30}${open}`,
  `\\b(?:mis)?(?:quot|recit|cit)(?:es?|ed|ing) (?:[^\\s,.;]+ ){0,4}${open}`,
  `\\b(?:nobody|no one|never|\\p{L}+n['’]t|not) [^.!?,;]{0,30}\\bheard of ${open}`,
  `^(?:the )?last time (?:we|i|you|she|he|they|anybody|anyone|somebody|this|that|\\p{Lu}\\p{L}+)\\b[^.!?]*$`,
  `\\b(?:song|number|one|tune) (?:that |which )?[^.!?;,]{0,30}\\b(?:cut|dropped|banned|refused|left out|vetoed|lost)\\b[^.!?;,]{0,30} (?:is|was) ${open}`,
  // “Previously: Nora sang …”, “On ‘The Late Show’ Pete Doyle sang a bit of …”.
  `^(?:previously|last time|earlier this season)\\b[^.!?]*$`,
  `^on [“"‘*_][^”"*_]{2,40}[”"’*_],? (?:[^\\s,.;]+ ){1,5}(?:sang|did|played|performed)\\b[^.!?;]{0,30}${open}`,
  // “The estate would not let them have …”, “a cut scene has Gus murdering …”.
  `(?:n['’]t|\\bnot|\\bnever) (?:let|allow|permit) (?:[^\\s,.;]+ ){1,3}?(?:to )?(?:have|use|sing|do|play|perform)\\b[^.!?;,]{0,20}${open}`,
  `\\b(?:cut|deleted|unused|unaired) (?:scene|song|number|verse|footage)\\b[^.!?]*$`,
  // “Also cut: …”.
  `\\b(?:also )?(?:cut|missing|dropped|absent|scrapped|unused):[^.!?]*$`,
].map((pattern) => new RegExp(pattern, 'iu'))

const dropped =
  '(?:dropped|cut|lost|scrapped|binned|deleted|left out|left on|abandoned|excised|trimmed|axed|shelved|discarded)'
const after = [
  // “… was shot as a squad number, per production sources, and dropped”.
  `[^.!?]{0,40}\\b(?:was|were|is|been) (?:\\p{L}+ )?(?:filmed|shot|recorded|staged|rehearsed|planned|written)\\b[^.!?]{0,80}\\b${dropped}\\b`,
  // “Who sang … so beautifully in the ‘Low Tide’ episode”.
  `[^.!?]{0,30}\\bin the [“"‘*_][^.!?"”]{2,30}["”’*_] (?:episode|hour|special|instal?lment)\\b`,
  // “… this week and nope”.
  `[^.!?]{0,24}\\b(?:and|but),? (?:nope|no such luck|alas)\\b`,
  `(?:burn(?:ed|t)|carved|etched|scratched|stitched|sewn|printed|engraved) (?:in|into|on|onto|across)\\b`,
  `[^.!?]{0,40}\\bbut not (?:tonight|today|here|now|yet)\\b`,
  `(?:crossed|scratched|struck|blacked|scribbled|rubbed|painted) (?:out|off|over)\\b`,
  `,? which (?:he|she|they|\\p{Lu}\\p{L}+) (?:turns?|turned) down\\b`,
].map((pattern) => new RegExp(`^["”’*_,]*\\s?(?:${pattern})`, 'u'))

/** How far on a sentence that says so of “it” may begin. */
const soon = 120
// “He doesn’t get to sing it, by the way”, “It is never heard”, “It isn’t there!”
const deniedLater =
  /[.!?]["”’*_)]*\s+(?:(?:but |and |alas,? )?(?:(?:he|she|they|we|nobody) (?:(?:does|did|do)(?:n['’]t| not)|never) (?:ever )?(?:gets?|got|get) to (?:sing|do|play|perform|hear) (?:it|that)|(?:we|nobody) (?:(?:do|did)(?:n['’]t| not)|never) (?:hears?|gets?|heard) (?:it|a (?:note|bar))\b|it (?:is|was)(?:n['’]t| not| never) (?:\p{L}+ )?(?:there|here|in it|heard|sung|played)\b))/iu
// “She writes a song! It’s called …”: whoever has just written one has not sung it yet.
const written =
  /\b(?:writes?|wrote|composes?|composed|pens?|penned) (?:an?|the|her|his|their) (?:\p{L}+ ){0,2}(?:song|number|ballad|tune|duet|lullaby)[.!,]? (?:(?:and )?(?:it|which)(?:['’]s| is| was) )?(?:called|titled) [“"‘'*_]*$/iu
// “Has been rehearsing … for weeks”.
const longSince = /\b(?:has|have|had|['’]ve|['’]s|['’]d) been \p{L}+ing [^.!?;,]{0,12}[“"‘'*_]*$/iu
const forWeeks =
  /^["”’*_,]*\s(?:for (?:\p{L}+ )?(?:days|weeks|months|years|ages|ever)|since|all (?:week|month|year|season))\b/iu
const quote = /[“"‘*_]|\s'/

/** Whether the sentence of a song says that it is one of another time or a plan, or the next ones that it is not heard. */
export function isUnrealised({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const lead = (
    text
      .slice(Math.max(0, start - reach), start)
      .split(/(?<!\b(?:Mrs?|Ms|Dr|St|vs))[.!?]["”’*_)]*\s|\n/)
      .at(-1) ?? ''
  ).trimStart()
  const rest = text.slice(end, end + reach).split('\n')[0] ?? ''
  return (
    before.some((pattern) => pattern.test(lead)) ||
    written.test(text.slice(Math.max(0, start - 90), start)) ||
    (!/[.!?]["”’*_]*$/.test(text.slice(start, end)) && after.some((pattern) => pattern.test(rest))) ||
    (forWeeks.test(rest) && longSince.test(lead)) ||
    isDeniedLater(rest)
  )
}

// Before anything else is quoted: of that it may be said.
function isDeniedLater(rest: string): boolean {
  const found = deniedLater.exec(rest)
  return (
    found !== null &&
    found.index < soon &&
    !quote.test(rest.slice(2, found.index).replace(/\p{L}['’]\p{L}/gu, ''))
  )
}

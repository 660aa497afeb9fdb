import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

// “… no less. Not yet.”
const no =
  /^[^.!?\n]{0,40}[.!?]["”’*_)]*\s(?:not (?:yet|quite|tonight|today|this (?:week|time|year|season|hour)|here|so fast|a chance|happening)|no such luck|no dice|no chance|no,? alas|nope|alas,? no(?:t|pe)?|dream on|if only|(?:he|she|they|we|it) (?:never )?(?:doesn['’]t|don['’]t|didn['’]t|never does|never do|never did|never gets?)(?= (?:sing|do|play|get|start|hear|happen|come)|[.!?]))\b[^.!?]{0,24}[.!?]/i
// “A ‘Static’ that hasn’t started”.
const notBegun =
  /^["”’*_,.]*\s(?:\w+ ){0,3}(?:has|have|had|is|are|was|were)(?:n['’]t| not| never| yet to)(?: \w+)? (?:start|begin|begun|happen|arriv|come|play|been (?:sung|heard|played)|be (?:sung|heard|played))/i
// “… ,” he begs: what somebody calls for is not sung by that.
const calledFor =
  /^["”’*_,.!]*\s(?:he|she|they|somebody|someone|\p{Lu}\p{L}+) (?:\w+ly )?(?:begs?|begged|pleads?|pleaded|suggests?|suggested|offers?|proposes?|proposed|demands?|demanded|requests?)\b/u
// “Offers her …, and she says no”.
const refused =
  /^["”’*_,.]*\s(?:and|but|so) (?:he|she|they|\p{Lu}\p{L}+|the \p{Ll}+) (?:sa(?:ys?|id) no|declines?|declined|refuses?|refused|passe[sd]|turns? (?:it|him|her|them) down|turned (?:it|him|her|them) down|walks? out|shakes? (?:his|her))\b/u
// “Her mother sang … to her as a child”.
const remembered =
  /^["”’*_,.]*\s(?:(?:to|for|with) (?:her|him|them|me|us) )?(?:as an? (?:child|kid|girl|boy|baby|teenager|student)|when (?:she|he|they|I) (?:was|were) (?:a|an|little|small|young|six|seven|eight|nine|ten|\d+)|every (?:night|christmas|sunday) (?:when|until|for))\b/i
// “Her single, ‘…,’ is at number nine”.
const sold =
  /^["”’*_,.]*\s(?:is|was|are|has been|went) (?:at |to )?number (?:\w+|\d+)\b|^["”’*_,.]*\s(?:is |has been )?(?:climb(?:s|ing)|top(?:s|ped|ping)|storm(?:s|ing)) the charts|^["”’*_,.]*\s(?:charts|charted|ships|drops on|goes platinum|went gold|went platinum|sold)\b/i
// “… was a hit in 1978”, “… made her famous”, “… gets the axe”, “puts … in a drawer”.
const ofSong =
  /^["”’*_,.]*\s(?:(?:is|was) (?:an? (?:\w+ ){0,2}hit\b|supposed to|meant to|going to|to have (?:been|closed|opened)|(?:being )?saved for|stuck\b|on the (?:set ?list|shelf)|(?:hers|his|theirs) by)|made (?:her|him|them) (?:famous|rich|a star|a household)|gets? the (?:axe|ax|boot|chop)|belongs to the\b|(?:does|did)(?:n['’]t| not) make|in (?:a|the|his|her|their) (?:drawer|trunk|safe|desk|vault|pocket|bag|inbox)\b|moments?\b)/i
// “Gives … to Hope”.
const gives =
  /\b(?:gives?|gave|given|giving|hands?|handed|assigns?|assigned|awards?|awarded|sells?|promises?|promised) (?:\w+ )?[“"‘'*_]*$/i
const toSomebody =
  /^["”’*_,.]*\s(?:over )?to (?:\p{Lu}\p{L}+(?! Street)|her|him|them|somebody|someone|another)\b/u
// “‘Stars!’ Gus shouts”.
const said =
  /^["”’*_]*\s(?:he|she|they|somebody|someone|(?:the|a) \p{Ll}+|\p{Lu}\p{L}+) (?:says?|said|asks?|asked|shouts?|shouted|yells?|yelled|barks?|snaps?)\b(?! (?:it|the))/u
// “Whom ‘…’ is about”.
const meaning = /^["”’*_,.]*\s(?:is|was) (?:really |actually |supposedly )?about\b/i
const asks = /\b(?:who|whom|what)\b[^.!?;]{0,30}$/i

/** Whether what follows a title says that it is not sung after all, is only called for, or what it is about is asked. */
export function isDeniedAfter({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const rest = text.slice(end, end + 140)
  return (
    [no, notBegun, calledFor, refused, remembered, sold, ofSong].some((pattern) => pattern.test(rest)) ||
    (/[!?,][”’"'*_]*$/.test(text.slice(start, end)) && said.test(rest)) ||
    (toSomebody.test(rest) && gives.test(text.slice(Math.max(0, start - 40), start))) ||
    (meaning.test(rest) && asks.test(text.slice(Math.max(0, start - 60), start)))
  )
}

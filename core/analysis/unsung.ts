import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const small = `(?:\\s(?:the|an?|her|his|their|my|our|your|its|that|this|any|old|own|\\S+['’]s))*`

/** What is thought of a song, or done with it other than singing. */
const before = [
  // “She can’t abide ‘Stars’”, “always loved ‘Stars’”.
  `(?:abides?|hate[sd]?|loathe[sd]?|love[sd]?|likes?|liked|dislikes?|adore[sd]?|detest(?:s|ed)?|despise[sd]?|stand|bear|prefer(?:s|red)?|spared|allow(?:s|ed)?|avoid(?:s|ed)?|resist(?:s|ed)?|skip(?:s|ped)?|declin(?:es?|ed)|refuse[sd]?|reject(?:s|ed)?|veto(?:es|ed)?|duck(?:s|ed)?|pass(?:es|ed) on)`,
  `(?:would|should|might|may) (?:\\w+ )?(?!be\\b|have\\b)\\w+(?: \\w+)?`,
  `(?:has|have|had|is|are|was|were)(?:n['’]t| not| never) \\w+(?: \\w+)?`,
  `(?:never|not|n['’]t) (?:\\w+ ){0,3}(?:get|got|getting) (?:a?round )?to`,
  // “She’d open with”, “he’ll have”.
  `['’](?:d|ll) (?:\\w+ )?(?:open|close|end|finish|start|begin|sing|do|play|have|try|perform|cover|belt)(?: with| on| for)?`,
  `(?:just |right )?before|on no account|under no circumstances|anything but|because of|on account of|on the strength of`,
  `(?:feud|row|fight|quarrel|argument|fuss|dispute|debate|war|lawsuit|petition|vendetta)s? (?:over|about|against)`,
  `what (?:he|she|they|we) (?:told|said|promised|asked|wanted|ordered|requested|expected|sold)\\b[^.!?]{0,40} (?:is|was)`,
  `(?:lay|leave) off|stop (?:playing|singing|doing)|give up|(?:keep|stay) away from`,
  `(?:dis[ck]|award|prize|certificate|plaque|trophy|verse|words|lyrics|chords|arrangement)\\b[^.!?]{0,30} for`,
  `(?:toss-up|choose|choosing|choice|torn|decide|deciding|split) between`,
  `(?:named|christened) (?:\\S+ ){1,4}(?:after|for)|and with it|(?:has|got|had) a (?:title|name),?|minds?|objects? to|blames?`,
  `whether (?:it['’]s|it is|that['’]s|to \\w+)|(?:might|may|could) (?:well |just )?be`,
  `forbidden|refused|excused|(?:banned|barred) from`,
  `(?:(?:has|have|['’]ve) (?:only |ever |really |already |never ){0,3}|['’]s only ever (?:really )?)(?:heard|sung)`,
  `(?:not one|none|no one|nobody|neither|hardly anyone) (?:of \\S+ \\S+ )?(?:could|can|would|will|dares?|has|wants?)(?: \\S+){1,4}`,
  `used to be|was to have been|were to have been`,
  `(?:lecture|essay|talk|paper|thesis|documentary|article|sermon|joke|opinion|view|views|feelings?|thoughts?)s? (?:on|about)`,
  `(?:chalk|paint|spray|scrawl|scribbl|carv|print|stencil|stitch|embroider|engrav|spell)(?:e?s|ed|ing)?(?: out)?`,
].map((pattern) => new RegExp(`\\b(?:${pattern})${small} [“"‘'*_]*$`, 'i'))

const off =
  '(?:vetoed|banned|cut|dropped|refused|rejected|ruled out|out of bounds|off the|shelved|scrapped|overruled|voted down|turned down|forbidden|struck (?:off|out|from)|crossed (?:off|out)|passed over|skipped|not on the|out and|out,|trimmed|deleted|excised)'
/** And what follows one that is not sung. */
const after = [
  `(?:is|was) (?:only |just |also )?(?:the |its |an? |her |his )?(?:name|title|motto|slogan|password|ringtone)\\b`,
  `(?:would|could|might|should)(?:n['’]t| not)? (?:have|be)\\b`,
  `is(?:n['’]t| not) (?:the(?! (?:sort|kind|first|last|only|easiest|obvious))|half|even|really|quite|exactly)\\b`,
  `(?:is|was) (?:all )?(?:what|the (?:one|song|number|thing|tune))(?: that)? (?:they|he|she|we|you)(?:['’]d\\b| had\\b| would\\b| want)`,
  `(?:all )?(?:worked out|ready|prepared|planned|lined up|picked out|rehearsed|down pat)\\b`,
  `(?:is|was|gets?|got|has been|had been|have been) (?:\\w+ ){0,2}${off}\\b`,
  `[^.!?]{0,30}\\b(?:was|were|been|got),? (?:[^.!?,]{1,30}, )?(?:cut|dropped|trimmed|deleted|excised)\\b`,
  `[^.!?]{0,30}\\b(?:and|but) not (?:on|in|the|a|sung)\\b`,
  `(?:to [^.!?]{1,20} )?in the (?:first|second|third|fourth|previous) (?:season|series|episode)\\b`,
].map((pattern) => new RegExp(`^["”’*_,.]*\\s(?:${pattern})`, 'i'))

// “Offers them ‘Stars’ or ‘Moths’”, “‘Stars’? At a divorce?”
const orOther = /^["”’*_,.]* or (?:[“"‘*_]|\p{Lu})/u
const asks =
  /^(?:(?:will|would|could|can|is|was|what about|how about|why not|maybe|perhaps) [^.!?]{0,30})?[“"‘'*_]*$/i
const other = /(?:[”"’*_]|\p{Lu}\p{L}+) or [“"‘*_]*$/u

// “Says that his father died singing ‘Stars’”, “her favourite record is ‘Stars’”, “back when he had a knee”.
const reported =
  /\b(?:says?|said|tells? \w+|told \w+|swears?|claims?|recalls?|explains?|reveals?|confesses|admits|remembers|hears?) (?:that|how) [^.!?;:]{0,80}\b(?:sang|sung|singing|played|used to|had|was|were|been|would|once|wrote)\b[^.!?;:]{0,40}$/i
const kept =
  /\b(?:favou?rite|lucky|good-luck) (?:\w+ ){0,2}(?:song|record|album|CD|tape|tune|number|film|book|hymn)\b[^.!?]{0,30}\b(?:is|was|are) [“"‘'*_]*$|\bback when\b[^.!?]*$|(?:n['’]t|not|never) (?:allowed|supposed|able|permitted) to \w+[^.!?]{0,60} (?:is|was) [“"‘'*_]*$/i

// “What we did not get, and I’ve had the calls, is ‘Stars’.”
const notGot =
  /^["“]?(?:and |but )?(?:what|the (?:one|song|number)(?: that)?) [^.!?]{0,12}(?:did|do|does|could|can|would)(?:n['’]t| [*_]?not[*_]?) [^.!?]{0,70}\b(?:is|was) [“"‘'*_]*$/i

/** Whether the words right beside a title say what is thought of it, or that it is left out, and not that it is sung. */
export function isUnsung({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const sentence =
    text
      .slice(Math.max(0, start - 160), start)
      .split(/[.!?;:]["”’]?\s|\n/)
      .at(-1) ?? ''
  const lead = sentence.split(/,\s/).at(-1) ?? ''
  const rest = text.slice(end, end + 90)
  return (
    before.some((pattern) => pattern.test(lead)) ||
    notGot.test(sentence.trimStart()) ||
    reported.test(sentence) ||
    kept.test(sentence) ||
    after.some((pattern) => pattern.test(rest)) ||
    orOther.test(rest) ||
    (/^["”’*_]*\?/.test(rest) && asks.test(lead)) ||
    other.test(lead)
  )
}

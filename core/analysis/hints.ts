import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const open = '[“"‘\'*_]*$'

/** What stands before a song where songs are told of, and before much else where they are not. */
const before = [
  // “Her ‘Stars’ is a wonder”, “a shy, cracked ‘Stars’”.
  `(?:her|his|their) (?:[\\p{Ll}-]+,? )?(?:[\\p{Ll}-]+ )?`,
  `(?<!(?:obsessed|done|familiar|compares?|comparison|love|compared|fed|wrong|up|nothing|what|do) )with `,
  `(?:during|in the course of|over the course of|halfway through|midway through|in the middle of|by the (?:end|middle|time|second \\w+|last \\w+) of) `,
  `(?:then|now|also|and|so|finally|course|here) there(?:['’]s| is| was| are| were) `,
  `(?<!(?:sits?|sat|sle(?:eps?|pt)|leafs?|flips?|thumbs?|reads?|pages|scrolls?|talks?|talked|suffers?) )(?<!\\p{Lu})[\\p{Ll}]+(?:s|ed|ing) (?:[\\p{Ll}]+ )?through `,
  `(?:choice|pick|selection|answer|reply|response|revenge|weapon|solution|offering|contribution|entry)[^.!?]{0,16}(?:[:?]| is| was) `,
  `(?:rehears(?:es?|ed|ing)|revives?|revived|resurrects?|runs?|ran|records?|recorded|teach(?:es|ing)?|taught|dedicates?|dedicated|draws?|drew)(?: (?:him|her|them|us|the|a|his|their|\\p{Ll}+)){0,2} `,
  `whose (?:[\\p{Ll}-]+ ){0,2}`,
  `(?:kills?|killed|owns?|owned|rides?|rode|lets?|went with|goes with|hurls?|flings?|milks?|makes?|phrases|turns?|turned) `,
  `(?:comes|came|(?:opens?|closes?|ends?|leaves?|exits?|enters?|up|out)(?: it all| things)?,? on) `,
  `(?:we|you|he|she|they) (?:even |also |finally |then |all )?(?:gets?|got) (?:is |was |a (?:full|whole|bit of) )?`,
  `all of `,
  `(?:whole|rest|most|half|length|remainder|duration) of `,
  `(?:slips?|slipped|sneaks?|snuck|squeezes?|squeezed|fits?) (?:in )?`,
  `, (?:and )?then,? `,
  `over (?:her|his|their|the|a) [^,.!?]{1,30}, (?:as [^,.!?]{1,40}, )?`,
  `(?!It\\b|That\\b|He\\b|She\\b|There\\b|What\\b|Here\\b|Who\\b|Let\\b)\\p{Lu}\\p{L}+['’]s? (?:[\\p{Ll}-]+,? ){1,2}(?<!\\b(?:is|was|are|were|has|had|says?|called|reads?|sees|and|or|of|in|on|at|to|for|from|with|by|than|like|as|about) )`,
  // “And then, from the kitchen, ‘Stars’”, “from the bathroom we hear ‘Stars’”.
  `from (?:the|an?|his|her|their|its|behind|under|inside|upstairs|below|somewhere|next door)(?: [\\p{Ll}’'-]+){0,5}, `,
  `(?<!never |not |to )(?:we|you|they|she|he|\\p{Lu}\\p{Ll}+) (?:can |could )?(?:hears?|heard) `,
  // “They bury him to ‘Stars’”, “walks on to”, “the chase is set to”.
  `(?:bur(?:y|ies|ied)|walks?|walked|marr(?:y|ies|ied)|exits?|enters?|leaves?|drives?|drove|trains?|fights?|kiss(?:es)?|march(?:es|ed)?|sets?|cuts?|choreographed|timed|edited|scored|unpacks?|undress\\w*|weds?) (?:\\S+ ){0,3}to `,
  // “There it is, ‘Stars’”, “the curtain rises on ‘Stars’”.
  `there (?:it|he|she) (?:is|was),? `,
  `(?:fades?|faded|curtain|lights?|camera) (?:[\\p{Ll}]+ ){1,4}on `,
  `(?:party piece|act|turn|routine|specialty|speciality|encore) (?:is|was|turns out to be|proves to be) `,
  `(?:follows|moment|turn|piece|act|solo) (?:is|was) `,
  `^(?:first|last|next|then|later|finally)(?: up)?,? (?:came |comes )?`,
  `(?:try|stab|go|crack|run|shot|attempt|swing) at `,
  `(?:as far as|gets? to|got to|survives?|survived|between) `,
  `^(?:an?|that|this|one) (?:[\\p{Ll}-]+ )?`,
  // “Nora (‘Stars’) was flat”; a whole name is that of somebody who has made another show.
  `(?<!\\p{Lu}\\p{L}+ )\\p{Lu}\\p{Ll}+ \\((?:with )?`,
].map((pattern) => new RegExp(`(?:^|[\\s—–(“"])(?:${pattern})${open}`, 'iu'))

/** What follows one. */
const after = [
  `(?:goes|went|falls|fell|belongs) to (?:\\p{Lu}|her|him|them|the )`,
  `(?:is|was) (?:\\p{Lu}\\p{L}+['’]s|hers|his|theirs)\\b`,
  `lands?\\b|landed\\b|soars?\\b|falls flat|takes? off|(?:goes|went) (?:well|badly|over|down|off|fine|wrong|nowhere)`,
  `(?:is|was) (?:first|next|last|second|third|where|what|the (?:one that|best|worst|loudest|saddest|funniest|high|low))|(?:comes|came) (?:first|next|last|second)`,
  `(?:makes?|made|brings?|brought|wakes?|woke|gets?|got|has|had|leaves?|left|sends?|sent) (?:me|us|them|him|her|everybody|everyone|the (?:house|room|crowd|baby|dog|judges)|a laugh)\\b`,
  `(?:turns? up|takes? up|starts|begins|ends|is staged|staged|is done|goes by|played)\\b|doesn['’]t (?:help|work|land)`,
  `at (?:half|double|twice|the wrong|full) (?:the |its )?(?:speed|tempo)|in (?:two|three|four|a|the wrong) (?:keys?|parts?|whisper|minor)|in (?:German|French|Spanish|Italian|Welsh|English|Portuguese|Japanese|Yiddish)\\b|no drums|barefoot`,
  `it is\\b|,? ?in (?:his|her|their|those) (?:hands|mouth|voice)`,
  `(?:just |simply )?(?:pours?|poured|comes?|came|spills?|spilled|tumbles?|rolls?|bursts?|bubbles?|flows?) out\\b`,
  `from (?:\\p{Lu}\\p{L}+|the (?:two|three|four|twins|kids|choir|band|whole|group))`,
  `with (?:\\p{Lu}|just|only|nothing but|a (?:choir|band|full|ukulele|guitar|piano|candle))`,
  `(?:her|his|their) own\\b|to a (?:crawl|whisper|halt|stop)|down to (?:a|its|the)\\b|do the talking|all the way home`,
  `(?:which|that) (?:\\p{Lu}\\p{L}+|he|she|they) (?:whispers?|mumbles?|delivers?|does|did|has|had|gives?|takes?|nails?|kills?|slows?|turns?|begins?|starts?)\\b`,
  `(?:is|was) on (?:in|at|the)\\b|(?:is |was )?piped|blasts?\\b|rolls? (?:over|under)|leaks?\\b`,
  `(?:on|at|over|into|through|down|from) (?:the|a|an|her|his|their) (?:phone|line|roof|bar|mike|mic|piano|guitar|stairs|subway|train|bus|van|car|truck|pillow|tub|bath|shower|sidewalk|street)\\b`,
].map((pattern) => new RegExp(`^["”’*_,.]*\\s(?:${pattern})`, 'u'))

/** Whether the words around a title hint at a song; they tell of one only in a text in which songs are sung. */
export function isHinted({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.!]["”’]?\s|\n/)
      .at(-1) ?? ''
  const rest = text.slice(end, end + 60)
  return before.some((pattern) => pattern.test(lead)) || after.some((pattern) => pattern.test(rest))
}

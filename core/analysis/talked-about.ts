import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const reach = 140

const negated = `(?:never|not|\\w+n['’]t|nobody|no one|neither)`
const sing =
  '(?:sing|do|done|share|perform|play|hear|start|belt|cover|finish|follow|close|open|end|try|put|choose|sung|sang|played|did)'
const gerund = '(?:singing|doing|performing|playing|hearing|covering|belting)'
const small = `(?:\\s(?:the|a|an|her|his|their|my|our|your|its|that|this|any|some|of|old|own|\\S+['’]s))*`

const wanting = [
  `(?:wants?|wanted|wanting|wish\\w*|hop(?:es?|ed|ing)|long(?:s|ed|ing)?|threat\\w+|refus\\w+|promis\\w+|plan\\w*|mean[st]?|supposed|about|begs?|begged|scheduled|due|was|were|going|learning|keeps? (?:trying|wanting)|afraid|unable|failed|fails|declin\\w+|way) to (?:have )?\\w+(?: \\w+){0,4}`,
  `(?:forbids?|forbade|warns?|warned|begs?|begged|wants?|wanted|asks?|asked|asking|expects?|expected|expecting|tells?|told|urges?|urged|needs?|dares?|dared|orders?|ordered|invites?|invited) (?:\\S+ ){1,3}(?:not )?to (?:break into|launch into|${sing})(?: \\w+){0,3}`,
  `opens? (?:\\w+ ){1,2}mouth to \\w+`,
  `\\bif (?:\\S+ ){1,4}(?:${sing}s?|does|tries|covers)(?: \\w+){0,2}`,
  // “Out goes …”, of a show that is being made.
  `(?:out|away) (?:goes?|went|with)|gone (?:is|are)|(?:farewell|goodbye|so long|adieu) to|exit`,
  `(?:money|bet|vote|guess) (?:is|was|were|would be|would have been) on`,
  `\\b(?:had|were) (?:he|she|they|we|it) (?:\\w+ )?(?:to )?${sing}`,
  `(?:almost|nearly) ${sing}`,
  `imagine`,
  `(?:don['’]t|do not|never) let (?:\\S+ ){1,2}${sing}(?: \\w+){0,2}`,
  `(?:could|should|ought to|might|would) (?:\\w+ )?${sing}(?: \\w+){0,3}`,
  `before (?:\\S+ ){1,3}(?:(?:can|could|get to|gets to|got to|has to|had to|is about to) )${sing}`,
  `(?:^|^just |should |could |please )let (?:\\S+ ){1,2}${sing}`,
  `(?:wants?|wanted|hears?|sees?|pictures?|imagines?) (?:\\S+ ){1,2}(?:on|for|in)`,
  `(?:could|should|might|would) (?:\\w+ ){0,2}have been|(?:is|was) (?:nearly|almost|supposed to be|meant to be)`,
  `(?:wait\\w*|ach\\w+|itch\\w+|dying) for`,
  `(?:die|dying|kill|pay|beg|loved?|liked?|aching|itching|hoping) to (?:have )?(?:${sing}|heard|seen)(?: \\w+){0,3}`,
  `working on (?:a|an|his|her|their|the) (?:\\w+ ){0,2}(?:song|number|tune|ballad|single)(?: called| titled)?`,
  `(?:who|whom|whether|which of them|why|when) (?:\\w+ ){0,3}to ${sing}(?: \\w+){0,3}`,
  `(?:about|of|from|against|before|without|for|than) (?:\\w+ )?${gerund}(?: \\w+){0,2}`,
  `(?:threatens?|threatened) (?:\\w+ )?with`,
  // “They’d have used”, “she’d sooner play”, “I’d like to see them try”.
  `(?:would|could|should|might|ought to|['’]d) have (?:\\w+ ){1,4}?`,
  `(?:would|['’]d) (?:sooner|rather|gladly|happily) (?:\\w+ ){1,6}?`,
  `(?:would|['’]d) (?:like|love|pay|give anything|kill) to (?:see|hear|watch) (?:\\S+ ){1,3}?\\w+`,
  `(?:might|may) (?:\\w+ ){0,2}(?:${sing}|go|end|open|close|begin)(?: for| with| on| into)?`,
  `(?:says?|said|swears?|swore|claims?|claimed|boasts?|boasted|insists?) (?:that )?(?:he|she|they|I) (?:can|could|will)(?: \\w+){1,3}`,
  `(?:would|could|might|will|should) be \\w+(?:ed|en|n|t) (?:by|with|on|to|for)|(?:betting|odds|chances?|bet|wager) (?:is |are |on |on it )?(?:that )?(?:\\S+ ){0,4}?|(?:is|are|was|were|['’]re|['’]s) due (?:on|up|to)(?: \\w+){0,4}|hawing over`,
  `(?:asks?|asked|begs?|begged) (?:\\S+ ){1,3}for`,
  `(?:all )?set to (?:${sing}|close|open|end|begin)(?: with| on)?|(?:is|was|are|were|has|have|had) (?:\\w+ )?down for`,
  `(?:yell|shout|scream|holler|clamou?r|plead|chant|wish|lobby|campaign|cr(?:y|ie))(?:s|es|ed|d|ing)? (?:out )?for`,
  `(?:all|what|only thing) (?:that['’]s|that is|was) missing is (?:\\w+ ){0,4}?`,
  `heart set on|rather (?:have )?(?:${sing}|heard)|(?:would|['’]d) prefer|prefers|prevailed upon for|pushing(?: for)?|(?:would|['’]d|could|should) (?:like|love) (?:\\S+ ){1,4}to ${sing}`,
  `(?:would|['’]d|could|might|to) be (?:called|titled|named)`,
  `wait(?:s|ed|ing)? for (?:\\w+ ){1,5}to ${sing}`,
  `(?:had|['’]d) (?:\\w+ )?(?:put down|signed up for|planned|meant|prepared)`,
]
const denied = [
  `(?:nothing|little|nobody) (?:\\w+ ){0,3}(?:tops?|topped|beats?|touches|matches|matched|comes close to|compares to|rivals)`,
  `(?:not a|not one|without a) (?:single )?(?:note|bar|word|line|second|hint) of`,
  `(?:will|would|can|could) (?:somebody|someone|anybody|anyone|we|you) (?:please |just |all )?${sing}|you(?:['’]ll| will) have|trade (?:\\w+ ){1,4}for`,
  `${negated} (?:\\w+ ){0,3}(?:sings?|sang|sung|singing)(?: \\w+)?`,
  `(?:instead of|than) (?:\\w+ ){0,2}sing(?:ing)?(?: \\w+)?`,
  `${negated} (?:\\w+ ){0,2}(?:gets?|got) (?:to|as far as)(?: \\w+){0,2}`,
  `(?:can|could|did|does|do|would|will)(?: not|n['’]t|not) \\w+(?: \\w+)?`,
  `nor (?:do|does|did|will|would|can|could) (?:\\w+ ){0,4}\\w+`,
  `(?:isn['’]t|aren['’]t|wasn['’]t)`,
  `(?:anybody|anyone) (?:ever )?${sing}`,
  `(?:would|could|should|might)(?: never| not|n['’]t)? have (?:let |made |had )?(?:\\w+ )?${sing}\\w*(?: \\w+){0,3}`,
  `(?:would|['’]d) have given \\w+ for(?: \\w+){0,4}`,
  `(?:['’]ll|will|won['’]t) (?:be )?${sing}\\w*(?: \\w+){0,3}`,
  `where (?:is|was|are|were)|happened to|hop(?:ed|ing) for|still working on|kill for`,
]
const told = [
  // What is done with the paper, the tape or the rights.
  `(?:hid(?:es?|den)?|burn(?:s|ed|t)?|t(?:ears?|ore) up|shreds?|shredded|e-?mail(?:s|ed)?|mails?|fax(?:es|ed)?|texts?|hands? (?:in|over)|holds? up|held up|pockets?|erases?|erased|deletes?|deleted|buries|los(?:es?|t)|swap(?:s|ped)?|trades?|traded|licen[cs]es?|clear(?:s|ed)?|leak(?:s|ed)?|br(?:ings?|ought) up|votes? for|voted for|prepares? for|practices? for|su(?:es?|ed|ing) over|puts? aside|shelves|shelved)`,
  `(?:not|n['’]t|never|finally|yet|nearly) finish(?:es|ed|ing)?|(?:tapes?|copy|copies|key|chords|recording|contract|deed|paperwork|manuscript|draft) (?:of|for|to|are those of|on)`,
  `(?:woman|man|girl|boy|guy|one|person|people|kid|band) (?:who|that) (?:\\w+ )?(?:sang|did|wrote|made|recorded|gave us)`,
  `(?:says?|said|tells?|told|insists?|argues?|thinks?|knows?|knew|claims?|explains?|admits?|hears?|heard|learns?|learned|suggests?|announces?|believes?|swears?|reveals?) (?:\\S+ ){0,3}that`,
  `(?:needs?|wants?|wanted) (?:another|a new|the next|an)|(?:thinks?|says?|feels?) it should be`,
  `(?:argu(?:es?|ed|ing)|fights?|fighting|fought|quarrel\\w*|bicker\\w*|squabbl\\w+|debat(?:es?|ed|ing)|disagree\\w*|discuss\\w*|wonder\\w*) (?:over|about|whether)?|(?:thinks?|thought|believes?|believed|claims?|claimed|insists?|insisted|feels?) (?:that)?`,
  `(?:used to|once|had|had once|has never|last) ${sing}\\w*(?: \\w+){0,3}`,
  `(?:tells?|told|claims?|claimed|swears?|swore) (?:\\S+ ){0,4}(?:he|she|they) (?:\\w+ ){0,2}(?:${sing}|audition\\w*|won)(?: \\w+){0,3}`,
  `who (?:first |originally )?(?:recorded|wrote|popularized|popularised|made famous)|in (?:his|her|their|my) head that`,
  `one time (?:\\w+ ){1,3}${sing}\\w*(?: \\w+){0,3}`,
  `(?:tells?|told|talks?|talked|speaks?|spoke|jokes?|argues?|hears?) (?:\\w+ )?(?:about|of)(?: \\w+){0,6}`,
  `(?:known|famous|remembered) for(?: \\w+){0,3}`,
  `(?:prize|medal|ribbon|trophy|cup|place|nomination)(?: \\w+){0,5} (?:for|with)|(?:robbed|deprived|cheated|denied) (?:\\w+ )?of`,
  `(?:won|nominated|award|tony|emmy|oscar|grammy)(?: \\w+){0,4} for`,
  `whose (?:\\w+ )?(?:single|hit|debut|album|song)`,
  `(?:promise[sd]?|promising|wants?|wanted|requests?|requested|(?:asks?|asked|asking|begs?|begged|calls?|called|shouts?|shouted) for|suggests?|suggested|turns? down|turned down|forgot(?:ten)?|imagines?|promises? \\w+|promised \\w+|compares? \\w+ to|likens? \\w+ to|copy of|copies of|fans? of|(?:writ(?:es?|ing)|wrote|finish(?:es|ing)) (?:\\w+ ){1,3}(?:called|titled|named)|propose[sd]?|pitch(?:es|ed)|wrote|writes|written|write|writing|composed|penned|invented|sold|bought|owns|owned|signs away|stole|stolen|remember\\w*|recall\\w*|mention\\w*|expect\\w*|deserve[sd]?|cuts?|cutting|dropped|rejected|cancel(?:s|led|ed)|scrap(?:s|ped)|postpone[sd]?|ban(?:s|ned)|learn(?:s|ed|ing)?|rehearsed?|forbids?|hates|know|knows|knew|miss|misses|missed)`,
  `(?:rights|lyrics?|lyric sheet|sheet music|music|story|chords|video|title|copyright|royalties|demo|script|original) (?:to|of|for|behind|from)`,
  `(?:lifted|stolen|borrowed|cribbed|copied|taken|straight) (?:out )?(?:from|of)`,
  `(?:whiff|echo|echoes|shades|hint|homage|nod|parody|send-up) (?:of|to)`,
]
const compared = [
  `(?:like|as) (?:a cross between|something out of|an? (?:\\w+ )?(?:outtake from|version of|cut from))`,
  `(?:like|than|unlike|since|reminds? (?:\\w+ )?of|reminded (?:\\w+ )?of|(?:thinks?|thought|thinking) (?:\\w+ ){0,3}of|in love with|fond of|tired of|sick of|compared (?:to|with)|instead of|rather than|not|nor|neither|no|without|besides|except|despite|named (?:after|for)|as (?:good|bad|big|famous|long) as|about|whose number|refusal to \\w+(?: \\w+){0,3}|next (?:week|time)\\S* .*|last (?:week|season|year)['’]s(?: \\w+){0,4}|close to (?:doing|singing|playing)|for (?:my|our) money)`,
]
const before = [...wanting, ...denied, ...told, ...compared].map(
  (pattern) => new RegExp(`\\b(?:${pattern})${small} ?$`, 'i'),
)

const otherTime =
  /\b(?:last|previous|next|other) (?:week|episode|season|year|time)\b(?!['’]s (?!episode|show|hour|finale|premiere))(?! we)|\bever since\b/i
// “A hit in 1974”.
const ofSong =
  /\b(?:hit|song|single|number|ballad|classic|released|recorded|record|written|charted|famous|chart|no\.)\b/i
const longAgo =
  /\b(?:weeks?|years?|months?|episodes?|seasons?) ago\b|\bfor (?:years|decades)\b|\b(?:in|since) (?:19|20)\d\d\b|\bin the (?:pilot|trailer|promos?|preview)\b|\bon Broadway\b|\bin real life\b/i
const backThen =
  /^(?:\S+ ){0,3}(?:weeks?|months?|years?|episodes?|seasons?) (?:ago|before|back|earlier),? (?:\w+ ){1,4}(?:sang|did|played|performed|belted|sung|heard)\b|\b(?:back )?in the (?:premiere|pilot|opener|season opener|last episode|previous episode),? (?:\w+ ){1,4}(?:sang|did|played|performed|sung|heard)\b|^(?:(?:a|two|three|four|five|ten|\d+|some|many) )?(?:years?|months?|weeks?|seasons?|episodes?) ago,? (?:s?he|they|we|it|\p{Lu}\S+) |^(?:back )?in the (?:pilot|premiere|series premiere|season (?:opener|premiere)|(?:last|previous) episode),? (?:it was |s?he |they |we |\p{Lu}\S+ )|\b(?:back in (?:week|episode|season|19|20)|in the pilot\b.{0,40}\b(?:sang|did|played|performed))\b/iu
// “If she loses she has to do …”, “if I hear one more …”.
const iffy =
  /(?:^|[:,—–] |\band |\bbut )if (?:(?:I|we|you) (?:ever |could |even )?(?:hear|see|want|like|had|have)\b[^.!?,;]{0,40}|[^.!?;]{1,60}\b(?:has to|have to|must|will|['’]ll|gets to|would)\b[^.!?]{0,30})$/i
/** “Her favourite song is … ‘Stars.’” */
const favourite = /\bfavou?rite (?:song|record|tune|number|band|singer)\b[^.!?]{0,24}[.?:]\s*[“"‘'*_]*$/i
const remembers = /\bremembers?\b(?!.*\band (?:\w+ )?(?:sings|plays|hums|does)\b)/i

const never =
  "(?:never|nobody|no one|isn['’]t|is not|doesn['’]t|does not|don['’]t|didn['’]t|won['’]t|can['’]t)"
const after = new RegExp(
  `^["”’'*_,.!?]*\\s(?:— |– |, )?(?:(?:and|but|though|which|that|he|she|they|we|it|you) ){0,3}(?:${never} (?:\\w+ ){0,2}(?:sings?|sung|hears?|heard|plays?|played|performs?|performed|happens?|comes?|arrives?|gets?|begins?|starts?|occurs?|appears?|features?|figures?|turns? up)\\b|(?:goes|went|remains?) unsung|won (?:her|him|them) (?:an?|the|her|his)\\b|,? ?(?<!\\b(?:and|but|though) )(?:this|it) (?:is|was|ai)(?:n['’]t| not)\\b|(?:is|was)(?:n['’]t| not) (?:in it|here|there|among)\\b|(?:is|was) nowhere\\b|(?:is|was)(?: not|n['’]t) an?\\b|(?:is|was) out of the (?:show|running)|(?:has|will have) to wait|(?:is|was|gets|got|has been) (?:cut|dropped|banned|off the table))`,
  'i',
)
const planned =
  /^[^.!?]{0,40}\b(?:wants?|wanted|threaten(?:s|ed)|refuse[sd]?|promise[sd]?|plan(?:s|ned)|hope[sd]?) to (?:sing|do|perform|play|cover)\b/i
const unheard =
  /\bin (?:the|an?|(?:last|this|next) week['’]s) (?:\w+ )?(?:trailer|promos?|preview|teaser)\b|\b(?:nobody|no one|never|not|\w+n['’]t) (?:\w+ ){0,3}(?:sings?|sang|sung|hears?|heard|plays?|played|performs?|gets?|got) (?:\w+ ){0,2}(?:it|a bar|a note|one bar)\b|\bcut off before\b|\bnot a (?:bar|note)\b/i

// “They will not, I trust, attempt ‘…’”.
const aside = /, (?:i|we|one) \w+(?: \w+)?,/gi
/** What is one that nobody sang, or only lies about. */
const silent =
  /\b(?:nobody|no one) (?:ever |actually )?(?:sang|sings?|sung|plays?|played),? (?:the |a |was |is )?$/i
// “What they did not sing: ‘Danny Boy’, …”.
const unsungList =
  /\b(?:(?:not|n['’]t|never) (?:\w+ ){0,2}(?:sing|sung|hear|heard|get|do|make the cut)|unsung|left out|cut (?:for|from))\b[^.!?:]{0,30}: (?!.*\b(?:sings?|sang|does|did|plays?|gives?)\b)/i
const onPaper =
  /^["”’'*_,.]*\s(?:[^.!?]{0,24}, )?(?:as sheet music|(?:is|was|are|were|gets|been) (?:only |still |now )?(?:read|recited|quoted|mentioned|discussed|described|burned|burnt|torn|shredded|written|pinned|framed|printed|considered|regarded|cursed|jinxed|forbidden|off-limits|copyrighted)\b|(?:is |was )?(?:(?:cross-)?stitched|painted|tattooed|stencil+ed|embroidered|carved|engraved|scrawled|sprayed|inked|etched|spelled out)\b|(?:on|across|over) (?:a|the|his|her|its) (?:poster|t-shirt|sweatshirt|mug|wall|cover|page|lid|sleeve)\b)/i

// “She does not just sing ‘…’”, “you could hear ‘…’”, “nobody sings ‘…’ like Nora”, “… asks for ‘…,’ and she obliges”.
const isSureOf =
  /(?<!\b(?:if|that) )\b(?:you|we|they) (?:can|could) (?:just )?hear (?:the )?[^\p{L}|]*\||(?:\bnot|n['’]t) (?:just|only|merely|simply|so much)\b|\b(?:nobody|no one) [^|]{0,40}\|.? (?:quite |exactly )?(?:like|as) \p{Lu}/iu
const obliges =
  /^[^.!?]{0,60}\b(?<!(?:nobody|no one|never|n['’]t|not|to|will|would|can|could|might|ever) (?:ever |\w+ )?)(?:sings?|sang|plays?|performs?|performed|hums?|belts?) (?:it|all of it|the (?:whole )?thing)\b|^[^.!?]{0,12}\b(?:and|so) (?:(?!not\b|never\b)\w+ ){1,2}(?:does|do|did|obliges?|obliged|complies|complied|gets? it)\b/i

/** Whether a song is only talked about, wanted, written, promised or remembered, not sung. */
export function isTalkedAbout({ text }: Pick<ReadText, 'text'>, outer: Span): boolean {
  const lead = (
    text
      .slice(Math.max(0, outer.start - reach), outer.start)
      .split(/[.!?]["”’]?\s/)
      .at(-1) ?? ''
  )
    .trimStart()
    .replace(aside, '')
  const clause = lead.split(/[;:()—–]\s|,\s/).at(-1) ?? ''
  const rest = text.slice(outer.end, outer.end + reach)
  // The full stop of a sentence may stand inside the quotes.
  const isOver = /[.!?].$/.test(text.slice(outer.start, outer.end)) && /^\s+[\p{Lu}“"(]/u.test(rest)
  const sentence = isOver ? '' : (rest.split(/[.!?]["”’]?\s/)[0] ?? '')
  if (isSureOf.test(`${clause}|${rest.slice(0, 60)}`) || obliges.test(rest)) return false
  return (
    isOfOtherTime({ lead, clause, sentence }) ||
    before.some((pattern) => pattern.test(clause)) ||
    silent.test(lead) ||
    iffy.test(lead) ||
    favourite.test(text.slice(Math.max(0, outer.start - 60), outer.start)) ||
    unsungList.test(lead) ||
    [after, planned, onPaper].some((pattern) => pattern.test(rest)) ||
    unheard.test(
      `${sentence}.${/^.{0,20}[.!?]\S* (?=(?:nobody|no one|\w+ never|not a)\b)/i.test(rest) ? rest : ''}`,
    )
  )
}

function isOfOtherTime({
  lead,
  clause,
  sentence,
}: {
  lead: string
  clause: string
  sentence: string
}): boolean {
  const near = sentence.slice(0, 40)
  return (
    otherTime.test(`${clause} ${sentence.slice(0, 25)}`) ||
    otherTime.test(lead.slice(0, 30)) ||
    remembers.test(lead) ||
    (longAgo.test(near) && !ofSong.test(near)) ||
    backThen.test(lead)
  )
}

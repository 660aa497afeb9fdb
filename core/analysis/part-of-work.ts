import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const open = `(?:\\(|\\[)?[“"‘'*_]*$`
const no = `(?:\\S+ ){0,2}`

/** What comes before the title of a work that is longer than a song: what is part of it, who made it, what is done with it. */
const before = [
  // “The lead in”, “the second act of”, “a role in”, “the fourth cat in”.
  `(?:act|acts|lead|role|roles|part|parts|scene|scenes|end|ending|finale|runs?|cast|score|opening number|opening|opener|star|stars|touring|tour|company|chorus line|episode|season|hour|rerun|revival|production|staging|style|spirit|vein|world|plot|set) (?:of|in|from|on) ${no}`,
  // “A revival of an invented warhorse, ‘…’”.
  `(?:revivals?|productions?|stagings?|adaptations?|remakes?|sequels?|premieres?) of (?:[^\\s,.;:]+ ){1,5}?[^\\s,.;:]+, `,
  // “Late of the West End ‘…’”, “the writer, Ann Doyle, made ‘…’”, “aired right after ‘…’”.
  `(?:late of|fresh from|(?:formerly|recently|lately) (?:of|in|from|on)) ${no}(?:\\S+ )?`,
  `(?:West End|Broadway|Hollywood|television|TV|BBC|ITV|Netflix|HBO)(?:['’]s)? (?:hit |smash |drama |comedy |series |version of )?`,
  `(?:writer|director|creator|producer|showrunner|author)s?\\b[^.!?;]{0,40} (?:made|makes|created|directed|produced) `,
  `(?:air(?:s|ed)|broadcast|shown|showing|screened|opened|closed) (?:right |just |straight )?(?:before|after|against|opposite|alongside) `,
  `(?:types?|typed|dials?|dialled|googles?|googled|searche[sd]?(?: for)?) `,
  `(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: night)?['’]s `,
  `(?:late|formerly|veteran|alum|alumnus|alumna|creators?|makers?|fans?|viewers?|readers?|listeners?|admirers?|veterans?|producers?|writers?|directors?|authors?|stars?) of `,
  `(?:beloved|known|seen|remembered|famous|stint|turn|years?|seasons?) as (?:the|an?) (?:[^\\s,.;:]+ ){1,3}?(?:on|in|from) `,
  `(?:starr(?:ed|ing)|appeared|seen|cast|known|tour(?:ed|ing)|played \\w+|plays \\w+|understudies \\w+|understudied \\w+|understudies the \\w+) (?:in|on|from) ${no}`,
  `(?:auditions?|auditioned|auditioning|tr(?:y|ies|ied) out|up) for ${no}`,
  `(?:writers?|show|team|network|creators?|people|producers?|studio|folks|duo|minds|who|that) (?:also |once |last )?(?:gave|brought|made) us `,
  `(?:line|word|quote|sentence|phrase)s? (?:of the \\w+|for \\w+)?:? `,
  `(?:appears?|appeared|billed|known|goes|went|dressed|introduced|announced|masquerading) as `,
  `(?:on|watching) (?:tv|television|the tv|the set),? (?:it['’]s|is|was) `,
  `next (?:week|time|episode)(?:['’]s)?(?: \\w+){0,3}[:,]? |chapter (?:\\w+ )?of |in the chorus of `,
  `(?:go|goes|went|gone|going|out|over) to (?:see|watch|catch) |(?:stream|streamed|streaming|binged?|directed|conducted|produced|understudies|starring in|watch(?:es|ed|ing)?|rewatch\\w*|reread|(?:have|has|had|['’]ve) (?:read|seen|watched)(?: \\S+){0,3}) `,
  // “Met doing …”, “two years of …”.
  `(?:schools?|societ(?:y|ies)|company|troupe|players|guild|theat(?:re|er)|camp|prison|club)(?:['’]s)? (?:is|are|was|were)? ?(?:putting on|staging|mounting|reviving|puts on|put on|stages|staged|mounts|opens? in) `,
  `(?:know|knew|known|recogni[sz]e|remember)(?:s|ed)? (?:\\w+ )?from |(?:pyramid|stack|pile|copy|copies|row|shelf|box(?:es)?|crate|paperback|hardback|edition|print|reel|dvds?|blu-ray|re-?runs?|box set|chapter|trailer|poster|script|copies?|set) (?:of|for) `,
  `(?:met|years|months|weeks|seasons|nights) (?:doing|of|in|on) `,
  // “Straight out of”, “owes a lot to”, “as on”.
  `(?:straight|right) (?:out of|from) |owes? ${no}to |as (?:on|in) |think (?:of )?|thought of `,
  `(?:compares?|likens?) (?:\\S+ ){1,4}to (?:\\S+ ){0,4}`,
  // What is only words.
  `(?:calls?|called|nicknamed?|dubs?|dubbed) (?:it|him|her|them|this|that|(?:the|his|her|their|an?|my|our) (?!song|number|tune|ballad|duet|anthem|lullaby)\\w+) `,
  `(?:rhym(?:es?|ing)|headlined|spelled|chants?|chanting|captioned|tattooed|reads?|reading|says) (?:with )?`,
  `(?:slogan|motto|nickname|ringtone|catchphrase|headline|password|caption|hashtag|column|podcast|memoir|newsletter)(?: \\w+)?,? `,
  `(?:award|prize|trophy|oscar|tony|emmy|grammy)s? for |(?:musical|stage|film|movie|screen|tv|television) (?:version|adaptation|remake) of `,
].map((pattern) => new RegExp(`\\b(?:${pattern})${open}`, 'i'))

/** What comes behind one. */
const after = [
  `is (?:the|that|an?) (?:one|kind of \\w+|episode|hour|half-hour|instal?lment|show|film|movie|play) (?:where|in which|that|about|with|of)`,
  `(?:opens?|begins?|starts?|ends?|closes?|picks? up|leaves? off) (?:with|on|in|at|where|by)`,
  `(?:left|leaves|picks|picked|takes|took) (?:off|up|place)`,
  `(?:has|had) (?:\\w+ ){0,2}(?:songs|numbers|musical numbers|jokes|episodes|scenes)`,
  // A record to be bought.
  `(?:is|are|was|comes?) out (?:now|today|tomorrow|on|this|next|in)\\b|(?:drops|ships|streams) (?:on|this|next)\\b`,
  `(?:did|does) (?:this|that|it) (?:better|first|too|before)`,
  `(?:is|was|are|were) (?:on|showing|playing) at (?:the|a) `,
  `(?:ran|runs|aired|airs|premiered|premieres|returns) (?:for|on|in|next|last|this)`,
  `(?:jokes?|puns?|references?|memes?|t-shirts?|merch|recaps?|reviews?|rewatch|live ?blog|fame|alum|veteran|(?:co-)?stars?|(?:co-)?(?:writers?|creators?|directors?|producers?)|lunch ?box|franchise|reboot|remake|reruns?|fans?|episode|season|finale|premiere|poster|script|cast)\\b`,
  `(?:\\w+ )?(?:in summer stock|in regional|in rep|in high school|in college|on the road|on tour|(?:on|off)[ -]Broadway|in the West End|at the Majestic|at the multiplex)\\b`,
  `into an? (?:\\w+ )?(?:musical|film|movie|show|series|play|ballet|opera|game|book)\\b`,
  `(?:at )?\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b`,
].map((pattern) => new RegExp(`^["”’'*_,.!?]*\\]?\\s(?:${pattern})`, 'i'))

const apposed =
  /\b(?:episode|hour|half-hour|instal?lment|show|series|musical|film|movie|play|novel|book|band|group|trio|quartet|ship|boat|bar|club|pub|opera|album|poem|painting|magazine|game|chapter|special|pilot|premiere|drama|comedy|sitcom|soundtrack|record|recording|collection|EP|LP|horse|dog|cat|yacht|caf[eé]|diner|restaurant|hotel|company|column|podcast|newsletter|cocktail|perfume|lipstick|brand|racehorse|steamer|trawler), (?:the )?[“"‘'*_]*$/i

/** Whether the words around a title make it that of a work in which songs may be, or only words. */
export function isPartOfWork({ text }: Pick<ReadText, 'text'>, { start, end }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - 70), start)
      .split(/[.!?]["”’]?\s|\n/)
      .at(-1) ?? ''
  const rest = text.slice(end, end + 50)
  if (before.some((pattern) => pattern.test(lead)) || after.some((pattern) => pattern.test(rest))) return true
  // “The band, ‘…,’ plays on.”
  return apposed.test(lead) && (/^[,)—–]/.test(rest) || /[,.]["”’'*_]$/.test(text.slice(start, end)))
}

import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const reach = 90

/** Every form of some verbs, as part of a pattern; those that are irregular stand in full. */
function forms(verbs: string): string {
  return verbs
    .trim()
    .split(/\s+/)
    .map((verb) => {
      const last = verb.at(-1) ?? ''
      return last === 'e' ? `${verb.slice(0, -1)}(?:es?|ed|ing)` : `${verb}(?:e?s|${last}?ed|${last}?ing)?`
    })
    .join('|')
}

// Verbs, and the small word with which they take a song.
const into = forms(
  'go went launch break broke burst tear tore rip swing swung segue slide slid ease drop slip settle dive dove kick roll straight move lean head dig slam crash glide melt fade ride turn morph bleed fold dissolve blend',
)
const through = forms(
  'work run ran get got flail plod trudge lurch slog saunter crash bumble bluster waltz chug whisper stagger wander breeze romp stumble rattle belt bang march rip tear tore power sail limp way stomp gallop race halfway whip saw plough plow croak cry sob mumble hurry rush',
)
const withIt = forms(
  `open close kick start begin began begun end finish follow retaliate oblige answer respond counter return audition lead led duet
  join harmonize harmonise regale woo wow serenade entertain segue`,
)
const own = forms(
  `do did doin done try tried tries attempt tackle take took murder butcher massacre mangle maul nail deliver attack blast bawl
  bellow roar croak growl purr mouth start begin began pluck choose chose pick picked unleash debut chosen given premiere unveil trill
  yodel begun jam rock shred slay crush ace wreck busk improvise thump cue rap fumble reprise strum holler yowl screech shriek
  caterwaul chirp drawl wheeze coo scat vamp reinvent reimagine rework rearrange`,
)
// “Runs straight at”: other than “at the ‘…’ club”.
const atIt =
  '(?:go|goes|went|going|come|comes|came|coming|run|runs|ran|running|charg(?:es?|ed|ing)|fl(?:ies|ew|ying)|lung(?:es?|ed|ing)|(?:throws?|threw|flings?|flung|hurls?|hurled) (?:him|her|them)sel(?:f|ves)) (?:straight |right |head-on |headlong |full tilt |hard )?at'
// What may be said of much else, and says enough only right before a title.
const close = forms(`slow strip blare stretch caress coax offer render supply contribute give gave attempt`)
const closeWith = forms(
  `bring brought bow sign silence surprise win won soothe stun floor charm calm cheer lull wake woke rouse hush warm hit fire steal stole
  stop top cap seal pass celebrate greet welcome mourn apologize apologise propose flirt seduce taunt send sent channel come came`,
)
const phrases = [
  '(?:dust|break|broke|whip|wring|drag|lay|laid)(?:s|ed|ping|ing|ging)? (?:out|off|down)|(?:make|made|get|got)(?:s|ting)?(?: it)? through|noodl(?:es?|ed|ing)(?: away)?(?: at| on)?|reach(?:es|ed|ing)? for',
  '(?:sinks?|sank|sunk|gets?|got) (?:his|her|their) teeth into|puts? (?:his|her|their) (?:\\w+ )?(?:stamp|spin|mark) on|(?:has|have|having) fun with',
  '(?:throws?|threw|hurls?|gives?|gave) (?:it )?(?:everything|all|(?:his|her|their) all)(?: (?:she|he|they) (?:has|have|had|is|got))? (?:at|on|to|into)',
  '(?:goes|went|going) (?:full|all|very) [^\\s,;:]+(?: [^\\s,;:]+)? on|(?:down the aisle|twirl(?:s|ing)?|sway(?:s|ing)?|strut(?:s|ting)?|shimm(?:y|ies|ying)|skat(?:es?|ing)|spin(?:s|ning)?|jog(?:s|ging)?|work(?:s|ing)? out|cook(?:s|ing)?|clean(?:s|ing)?) to',
  '(?:big |high |last |money |low )?(?:notes?|joke|harmony|groove|laughs?|bottom|heart|pain) (?:of|in|on)',
  '(?:next up|up next|up first|first up|up last|last up)(?: (?:is|are|was|comes?))?(?: [^\\s,;:]+){0,4} with',
  '(?:line|plunk|bang|belt|thump|pound|plonk|hammer|pick|trot|wheel|pull|bust|roll|bring|pump|crank|rattle|reel|churn|grind)(?:s|ed|ing|ning)? out',
  'str(?:ikes?|uck|iking) up|cranks? up|cue up|starts? up|put(?:s|ting)? on|tak(?:es?|ing) on|took on',
  '(?:then|next|out|along|up) comes?',
  '(?:go(?:es|ing)?|went|opt(?:s|ed)?|plump(?:s|ed)?|settle[sd]?|land(?:s|ed)?) (?:for|on)',
  'let(?:s|ting)? (?:rip|loose|fly) with',
  '(?:ha(?:s|ve|d)|tak(?:es?|ing)|took|get(?:s|ting)?) (?:a|her|his|their|another) (?:crack|stab|bash|go|swing|run|pass|shot|try|attempt) at',
  '(?:fades?|faded|cuts?|goes|went|dissolves?) (?:to black|to white|out) (?:on|to|over|with)',
  '(?:verses?|harmony|harmonies|descant|counterpoint) (?:to|for)',
  'running(?: through)?|credits (?:roll|run|rolled|ran|go by|went by) to',
  'ma(?:kes?|king|de) an? (?:\\p{Ll}+ )?\\p{Ll}+ (?:out )?of',
  'wrap(?:s|ped|ping)? (?:his|her|their) \\w+ (?:a)?round',
  '(?:montage|routine|salsa|number|set|sway(?:s|ing|ed)?|(?:slow-)?danc\\w+|waltz\\w*|march\\w*|spins?|along|mim(?:es?|ing)|lip-sync(?:h)?(?:s|ing|ed)?) to',
  'high note (?:of|in|on)',
  '(?:go|goes|went|comes?|came) (?:out|in|off)(?: first| second| third| next| last)? (?:on|with|to)',
  '(?:out|on|up) comes? (?:[^\\s,;:]+ ){1,6}(?:for|with)',
  '(?:drill|walk|take|took|lead|led|march|rush|coach|guide|drag|steer)(?:e?s|ed|ing)? (?:[^\\s,;:]+ ){1,3}through',
  '(?:gives?|gave|giving) it(?: some| plenty of)?|(?:proceed|progress|graduate|switch|mov(?:e|es|ed|ing) on|go(?:es|ing)? on|went on)(?:e?s|ed|ing)? (?:straight |then )?to',
  'backs? (?:him|her|them|\\p{Lu}\\S+) (?:up )?on|working on',
  'treat(?:s|ed|ing)? (?:[^\\s,;:]+ ){1,7}to|to(?:ss|sses) off|barely (?:begun|started)',
  'embark(?:s|ed)?(?: once more)? (?:up)?on',
  atIt,
  '(?:feel(?:s|ing)?|felt|find(?:s|ing)?|found|pick(?:s|ed|ing)?|work(?:s|ed|ing)?) (?:his|her|their|its) way (?:in|a)?(?:to|through|round|around)',
  '(?:is|are|was|were|been|being|gets?|got) (?:handed|given|assigned|dealt|landed with|saddled with|stuck with)',
  'trad(?:es?|ing)(?: \\w+)? (?:lines|verses)(?: of)?',
  '(?:versions?|strains|sounds?|chords|riff|notes?|bars?|bits?|burst|chorus|round|lines?|verses?|half|minutes?|repeat|snatch|snippet|treatment|recording|record|45|single|tape) of',
  '(?:take|spin) on',
].join('|')

const patterns = [
  `(?:${into}) (?:\\w+ ){0,3}into(?: [^\\s,;:]+){0,4}`,
  `(?:${through}) (?:\\w+ )?through(?: [^\\s,;:]+){0,4}`,
  `(?:${withIt}) (?:\\w+ ){0,6}(?:with|on|for)(?: [^\\s,;:]+){0,5}`,
  `(?:${own})(?: out)?(?: [^\\s,;:]+){0,4}`,
  `(?:${phrases})(?: [^\\s,;:]+){0,3}`,
  `(?:leads?|led|leading|joins?|joined|joining|accompan(?:y|ies|ied|ying)) (?:[^\\s,;:]+ ){0,5}(?:in|for|on)`,
  `(?:${close})(?: (?:a|an|the|her|his|their|him|them|us|me|you|through|out))*(?: \\p{Ll}+)?`,
  `(?:${closeWith}) (?:\\w+ ){0,4}(?:with|on)(?: (?:an?|the|her|his|their))?`,
  // “Gives the room”, “give us her”.
  `(?:gives?|gave|giving) (?:us|them|him|her|me|you|every(?:one|body)|(?:the|his|her|their|an?) [^\\s,;:]+)(?: [^\\s,;:]+){0,3}`,
].map((pattern) => new RegExp(`\\b${pattern} ?$`, 'iu'))

/** Whether the words right before a title are those with which a song is begun: “tears into”, “opens with”, “gives the room”. */
export function isLedInto({ text }: Pick<ReadText, 'text'>, { start }: Span): boolean {
  const clause = clauseBefore(text, start)
  // “They walk out, in slow motion, to ‘…’”.
  if (clause === 'to ') return true
  return (
    (!/\b(?:audition(?:s|ed|ing)? for|from|(?<!straight|right|head-on|headlong|tilt|hard|runs?|ran|self|selves|charges?|charged|crack|stab|bash|try|attempt|go|swing|run|pass|shot|everything|all|has|have|had|got|noodles?|noodling|away) at|about|like|as|(?<!note)(?<!join|lead|leads|led|joins|joined)(?<!room|crowd|others|house|kids|choir|class|company|band|note|joke|harmony|groove|laughs?|bottom|heart|pain) in) ?$/i.test(
      clause,
    ) ||
      /\b(?:accompan\w+|leads?|led|leading|joins?|joined|joining) .*\bin $/i.test(clause)) &&
    patterns.some((pattern) => pattern.test(clause))
  )
}

function clauseBefore(text: string, start: number): string {
  const near = withoutCommas(text.slice(Math.max(0, start - reach), start))
    .replace(aside, '$1$2 ')
    .replace(asEver, ' ')
  return (near.split(/[.!?;:—–)]\s|[("“”]|,\s/).at(-1) ?? '').replace(/\s+/g, ' ')
}

// “A big, stupid, perfect ‘…’” is one clause.
function withoutCommas(text: string): string {
  const [adjectives] = listed.exec(text) ?? []
  const near = adjectives ? text.slice(0, -adjectives.length) + adjectives.replaceAll(',', '') : text
  return near.replace(apposed, '$1 ')
}

// “Goes in with, oh dear, ‘…’”.
const aside =
  /(\b(?:with|into|on|for|to|through)), [^,.!?]{1,24}, (?=[“"‘'*_]?$)|(\b\p{L}+) [—–] [^—–.!]{1,24} [—–] (?=[“"‘'*_]?$)/iu

// “They close, as ever, on ‘…’”.
const asEver = /, [^,.!?]{1,30}, (?=(?:on|with|into|to|through|for) [^,.!?]{0,20}$)/i

// “Her way into a new one, ‘…’”.
const apposed =
  /\b(song|one|number|tune|ballad|classic|hit|standard|anthem|lullaby|waltz|hymn|duet|oldie|single|cut|piece), (?=[“"‘'*_]?$)/i

const listed = /\b(?:an?|her|his|their|the|this) (?:[\p{Ll}-]+, ){1,3}(?:and )?[\p{Ll}-]+ [“"‘'*_]?$/u

const machine =
  '(?:radio|jukebox|stereo|gramophone|turntable|record player|phonograph|speakers?|tannoy|tape deck|headphones|intercom)'
const instrument =
  "(?:piano|guitar|ukulele|banjo|fiddle|violin|cello|viola|double bass|harmonica|mouth organ|accordion|concertina|melodeon|harmonium|organ|harpsichord|clarinet|sax(?:ophone)?|oboe|flute|recorder|tin whistle|bagpipes|pipes|fife|mandolin|lute|harp|zither|theremin|tambourine|kazoo|comb|saw|spoons|trumpet|bugle|cornet|trombone|tuba|horn|drums?|keyboard|synth|keytar|xylophone|glockenspiel|marimba|bells|jew[’']s harp)"
const kindOfSong =
  '(?:song|number|ballad|tune|ditty|air|hymn|shanty|anthem|lullaby|waltz|aria|carol|spiritual|standard|duet|march|reel|jig|lament|blues|rag|torch song|showstopper)'
const followed = new RegExp(
  `^["”’'*_,.]*\\s*(?:\\([^)]{1,40}\\)\\s)?(?:is |was )?(?:still |softly |then )?(?:on (?:the|an?|his|her|their) (?:[\\w-]+ ){0,2}${instrument}\\b|(?<!song|number), (?:an?|that|another|his|her|their|its|one of (?:the|his|her|their)) (?:[\\w’'-]+ ){0,3}${kindOfSong}\\b|number|again\\b|once more|reprise|\\(reprise|playing|plays\\b(?! (?:him|her|them|an?) )|comes on|kicks in|starts up|blares?|drifts|swells|on (?:the|a|his|her|their|somebody['’]s) (?:[\\w-]+ ){0,2}${machine}|over the (?:\\w+ ){0,2}(?:credits|montage|shot)|under (?:his|her|their) breath|at the top of (?:his|her|their)|follows\\b|(?:comes|is|came) next\\b|as a duet|as a lullaby|(?:has |have |had )?(?:never |always |rarely )?(?:sounds?|sounded) |stops the show|brings? (?:down )?the house|(?:slowed|stripped|sung|played|performed) |all (?:of it|\\w+ (?:verses|minutes|choruses))|(?:swells|rings out|plays|playing) (?!(?:him|her|them|an?) )|in (?:unison|thirds|harmony|duet)|(?:closes|opens|rounds out|kicks off|ends) the (?:show|hour|episode|night|set|act)|(?:plays|played) under|(?:rings|rang) out|(?:fills|floats|wafts|crackles|soundtracks|underscores|accompanies|scores) |gets (?:a|an|the) (?:\\w+ )?(?:airing|outing|reprise|treatment)|(?:is|was|gets|got|being) (?:[a-z]+ly )?(?:sung|roared|bawled|belted|performed|hummed|whistled|employed|deployed|sent back|hurled|flung|taken up|struck up|attempted|essayed|rendered|reprised)\\b|sung |,? (?:sung|performed|played) by |becomes (?:a|an) |(?:segues?|slides?|melts?|bleeds?) into |arrives\\b|a cappella|without accompaniment|into (?:a|the|his|her|their) )`,
  'i',
)

// “…, which Hope does sitting on a freezer”.
const whichIsSung =
  /^["”’'*_,.]* (?:which|that) (?!nobody|no one|none|neither|never)(?:[\w’'-]+ ){1,2}(?<!never )(?:sings?|sang|does|did|plays|performs?|belts?|hums?)\b(?!n['’]t| not| for)/i

/** Whether the words right after a title are those with which a song is told of: “… comes on”, “… as a duet”. */
export function isFollowedBySong({ text }: Pick<ReadText, 'text'>, { end }: Span): boolean {
  const rest = text.slice(end, end + 60)
  return followed.test(rest) || whichIsSung.test(rest)
}

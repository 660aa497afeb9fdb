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
  'work run ran get got stagger wander breeze romp stumble rattle belt bang march rip tear tore power sail limp way stomp gallop race halfway whip saw plough plow croak cry sob mumble hurry rush',
)
const withIt = forms(
  `open close kick start begin began end finish follow retaliate oblige answer respond counter return audition lead led duet
  join harmonize harmonise regale woo wow serenade entertain segue`,
)
const own = forms(
  `do did doin done try tried tries attempt tackle take took murder butcher massacre mangle maul nail deliver attack blast bawl
  bellow roar croak growl purr mouth start begin began pluck choose chose pick picked unleash debut premiere unveil trill
  yodel jam rock shred slay crush ace wreck busk improvise thump cue rap`,
)
const phrases = [
  '(?:line|bang|belt|thump|pound|plonk|hammer|pick|trot|wheel|pull|bust|roll|bring|pump|crank|rattle|reel|churn|grind)(?:s|ed|ing|ning)? out',
  'str(?:ikes?|uck|iking) up|cranks? up|cue up|starts? up|put(?:s|ting)? on|tak(?:es?|ing) on|took on',
  '(?:then|next|out|along|up) comes?',
  '(?:go(?:es|ing)?|went|opt(?:s|ed)?|plump(?:s|ed)?|settle[sd]?|land(?:s|ed)?) (?:for|on)',
  'let(?:s|ting)? (?:rip|loose|fly) with',
  '(?:ha(?:s|ve|d)|tak(?:es?|ing)|took|get(?:s|ting)?) (?:a|her|his|their|another) (?:crack|stab|bash|go|swing|run|pass|shot) at',
  'running(?: through)?',
  'mak(?:es?|ing) a (?:meal|mess|hash|feast) of',
  'wrap(?:s|ped|ping)? (?:his|her|their) \\w+ (?:a)?round',
  '(?:montage|routine|salsa|number|set|sway(?:s|ing|ed)?|(?:slow-)?danc\\w+|waltz\\w*|march\\w*|spins?|along|mim(?:es?|ing)|lip-sync(?:h)?(?:s|ing|ed)?) to',
  'high note (?:of|in|on)',
  '(?:go|goes|went|comes?|came) (?:out|in|off) (?:on|with|to)',
  '(?:out|on|up) comes? (?:[^\\s,;:]+ ){1,6}(?:for|with)',
  'working on',
  'treats? \\w+ to|to(?:ss|sses) off|barely (?:begun|started)',
  'embark(?:s|ed)?(?: once more)? (?:up)?on',
  'trad(?:es?|ing)(?: \\w+)? (?:lines|verses)(?: of)?',
  '(?:versions?|strains|sounds?|chords|riff|notes?|bars?|burst|chorus|round|lines?|verses?|half|minutes?|repeat|snatch|snippet|treatment|recording|record|45|single|tape) of',
  '(?:take|spin) on',
].join('|')

const patterns = [
  `(?:${into}) (?:\\w+ ){0,3}into(?: [^\\s,;:]+){0,4}`,
  `(?:${through}) (?:\\w+ )?through(?: [^\\s,;:]+){0,4}`,
  `(?:${withIt}) (?:\\w+ ){0,6}(?:with|on|for)(?: [^\\s,;:]+){0,5}`,
  `(?:${own})(?: out)?(?: [^\\s,;:]+){0,4}`,
  `(?:${phrases})(?: [^\\s,;:]+){0,3}`,
  `(?:leads?|led|leading|joins?|joined|joining|accompan(?:y|ies|ied|ying)) (?:[^\\s,;:]+ ){0,5}(?:in|for|on)`,
  // “Gives the room”, “give us her”.
  `(?:gives?|gave|giving) (?:us|them|him|her|me|you|every(?:one|body)|(?:the|his|her|their|an?) [^\\s,;:]+)(?: [^\\s,;:]+){0,3}`,
].map((pattern) => new RegExp(`\\b${pattern} ?$`, 'i'))

/** Whether the words right before a title are those with which a song is begun: “tears into”, “opens with”, “gives the room”. */
export function isLedInto({ text }: Pick<ReadText, 'text'>, { start }: Span): boolean {
  const clause = clauseBefore(text, start)
  // “They walk out, in slow motion, to ‘…’”.
  if (clause === 'to ') return true
  return (
    (!/\b(?:from|at|about|like|as|(?<!note)(?<!join|lead|leads|led|joins|joined)(?<!room|crowd|others|house) in) ?$/i.test(
      clause,
    ) ||
      /\baccompan\w+ .* in $/i.test(clause)) &&
    patterns.some((pattern) => pattern.test(clause))
  )
}

function clauseBefore(text: string, start: number): string {
  const near = withoutCommas(text.slice(Math.max(0, start - reach), start)).replace(aside, '$1$2 ')
  return (near.split(/[.!?;:—–)]\s|[("“”]|,\s/).at(-1) ?? '').replace(/\s+/g, ' ')
}

// “A big, stupid, perfect ‘…’” is one clause.
function withoutCommas(text: string): string {
  const [adjectives] = listed.exec(text) ?? []
  return adjectives ? text.slice(0, -adjectives.length) + adjectives.replaceAll(',', '') : text
}

// “Goes in with, oh dear, ‘…’”.
const aside =
  /(\b(?:with|into|on|for|to|through)), [^,.!?]{1,24}, (?=[“"‘'*_]?$)|(\b\p{L}+) [—–] [^—–.!]{1,24} [—–] (?=[“"‘'*_]?$)/iu

const listed = /\b(?:an?|her|his|their|the|this) (?:[\p{Ll}-]+, ){1,3}(?:and )?[\p{Ll}-]+ [“"‘'*_]?$/u

const machine =
  '(?:radio|jukebox|stereo|gramophone|turntable|record player|phonograph|speakers?|tannoy|tape deck|headphones|intercom)'
const followed = new RegExp(
  `^["”’'*_,.]*\\s*(?:\\([^)]{1,40}\\)\\s)?(?:is |was )?(?:still |softly |then )?(?:number|again\\b|once more|reprise|\\(reprise|playing|plays\\b|comes on|kicks in|starts up|blares?|drifts|swells|on (?:the|a|his|her|their|somebody['’]s) (?:[\\w-]+ ){0,2}${machine}|over the (?:\\w+ ){0,2}(?:credits|montage|shot)|under (?:his|her|their) breath|at the top of (?:his|her|their)|follows\\b|(?:comes|is|came) next\\b|as a duet|as a lullaby|(?:has |have |had )?(?:never |always |rarely )?(?:sounds?|sounded) |stops the show|brings? (?:down )?the house|(?:slowed|stripped|sung|played|performed) |all (?:of it|\\w+ (?:verses|minutes|choruses))|(?:swells|rings out|plays|playing) |in (?:unison|thirds|harmony|duet)|(?:closes|opens|rounds out|kicks off|ends) the (?:show|hour|episode|night|set|act)|(?:plays|played) under|(?:rings|rang) out|(?:fills|floats|wafts|crackles|soundtracks|underscores|accompanies|scores) |gets (?:a|an|the) (?:\\w+ )?(?:airing|outing|reprise|treatment)|sung |,? (?:sung|performed|played) by |becomes (?:a|an) |(?:segues?|slides?|melts?|bleeds?) into |arrives\\b|a cappella|without accompaniment|into (?:a|the|his|her|their) )`,
  'i',
)

/** Whether the words right after a title are those with which a song is told of: “… comes on”, “… as a duet”. */
export function isFollowedBySong({ text }: Pick<ReadText, 'text'>, { end }: Span): boolean {
  return followed.test(text.slice(end, end + 60))
}

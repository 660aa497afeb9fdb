import type { Song } from './bare-titles.ts'
import { fold } from './fold.ts'
import type { Setting } from './model.ts'
import { firstAfter } from './spans.ts'
import type { ReadText } from './text.ts'

const before = 600
const after = 120
/** How far on a text may still say that a song was only imagined. */
const later = 600

const settings: [Setting, RegExp][] = [
  ['audition', /\b(?:audition\w*|call-?backs?|tryouts?|try-outs?|open call)\b/g],
  [
    'rehearsal',
    /\b(?:rehears\w+|(?:band|choir|tuesday) practice|practices? in|practicing|practising|run-through|runs? through|running through|workshop\w*|soundcheck|sound check|soundchecking|warm-?up|put-in|accompanist)\b/g,
  ],
  [
    'concert',
    /\b(?:concert|gig|on tour|festival|benefit|arena|stadium|teatro|front row|opening act|open[- ]mike|open[- ]mic|house band|the set|nightclub|bandstand|takes? the stand|takes? the stage at|fundraiser|telethon|headlin\w+|(?:her|his|their) (?:first )?showcase)\b/g,
  ],
  [
    'stage',
    /\b(?:stage|opening night|curtain|theater|theatre|audience|judges?|votes?|competition|showcase|sectionals|regionals|nationals|pep rally|talent show|footlights|recital|gala|pageant|tryout performance|opening number|act (?:one|two)|intermission|variety (?:show|bill|night)|floor show|cabaret|music hall|revue|jamboree|(?:writers['’]?|hoot|amateur|talent|open-mike) night|full house|house lights|the wings|out front|live tv|spotlight|overture|dance floor|battle of the bands)\b/g,
  ],
]
const fantasy =
  /\b(?:(?:a|the|her|his|this) dream|dream (?:thing|bit|scene|sequence|number)|(?:and|he|she) dreams|dozes? off|nods off|drifts off|falls? asleep|nightmare|inside (?:\S+ ){1,4}head\b|vision|hallucinat\w+|daydream\w*|imagin(?:es?|ing|ary|ed)|fantas\w+|back into reality|in (?:his|her) (?:head|mind))\b/
const contest = [
  /\bjudges\b|\bguest judge\b|\bjudging\b|\bpanel\b|\bscores:|\b(?:gives?|gave) (?:her|him|them) an? (?:ten|nine|eight|seven|six|five|\d+)\b/i,
  /\bcontest\w*|\bcompetition\b|\b(?:semi-?)?finalists?\b|\bsemi-?final\b/i,
  /\bvot(?:es?|ing|ed)\b|\beliminat\w+|\bbottom (?:two|three)\b|\bsent home\b|\bleader ?board\b/i,
]

/** Whether a text is about a contest: all that is sung in one is sung on a stage. */
export function isContest({ text }: ReadText): boolean {
  return contest.filter((pattern) => pattern.test(text)).length > 1
}

/** Where a song is sung, by the nearest of the words around it; that it was only imagined a text may say late. */
export function settingOf(
  read: ReadText,
  { song: { outer, paragraph }, usual }: { song: Pick<Song, 'outer' | 'paragraph'>; usual: Setting },
): Setting {
  const { start: own = 0, end = outer.end } = read.paragraphs[paragraph] ?? {}
  // A question says where, and the answer what.
  const asked = read.paragraphs[paragraph - 1]
  const start = asked && read.text.slice(asked.start, asked.end).trimEnd().endsWith('?') ? asked.start : own
  const [left, right] = [
    fold(read.text.slice(Math.max(start, outer.start - before), outer.start)),
    fold(read.text.slice(outer.end, Math.min(end, outer.end + later))),
  ]
  if (fantasy.test(left) || fantasy.test(right)) return 'fantasy'
  const near = settings.flatMap(([setting, pattern]) => [
    ...[...left.matchAll(pattern)].map(({ index }) => ({ setting, far: left.length - index })),
    ...[...right.slice(0, after).matchAll(pattern)].map(({ index }) => ({ setting, far: index })),
  ])
  return near.sort((one, other) => one.far - other.far)[0]?.setting ?? usual
}

const machine =
  /\b(?:radio|jukebox|stereo|gramophone|phonograph|turntable|record player|speakers?|transistor|tape deck|headphones|earbuds|musikbox|tannoy|ringtone|needle drop|closing credits|end credits|over the credits|soundtrack|montage|playing over|plays over|\w+ record of|45)\b/i
const played =
  /^["”’'*_,.]*\s(?:is (?:still )?(?:playing|on)|plays\b|comes on|kicks in|starts up|blares?|drifts|swells|plays us out|over the)/i
const sung =
  /\b(?:sings?|sang|sung|singing|duets?|belts?|belting|hums?|humming|croons?|karaoke|murders?|performs?|does|joins? in)\b/i

/** Whether a record plays, and nobody in the story. */
export function isPlayed(
  { text, sentences, words, paragraphs }: ReadText,
  { outer, paragraph }: Pick<Song, 'outer' | 'paragraph'>,
): boolean {
  const word = words[firstAfter(words, outer.start)]
  const { start = outer.start, end = outer.end } = sentences[word?.sentence ?? -1] ?? {}
  // “… in her headphones. Tracy Chapman. ‘Fast Car.’”
  const from = outer.start - start < 4 ? (paragraphs[paragraph]?.start ?? start) : start
  const reach = from < start ? 110 : 160
  const [before, after] = [
    text.slice(Math.max(from, outer.start - reach), outer.start),
    text.slice(outer.end, Math.min(end, outer.end + 90)),
  ]
  if (played.test(after) || /\bputs? on\b[^.!?]{0,40}$|(?:^|, )to [“"‘'*_]?$/.test(before)) return true
  return machine.test(`${before} ${after}`) && !sung.test(before.slice(-60))
}

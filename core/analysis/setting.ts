import type { Song } from './bare-titles.ts'
import { fold } from './fold.ts'
import type { Setting } from './model.ts'
import type { ReadText } from './text.ts'

const before = 300
const after = 120

const settings: [Setting, RegExp][] = [
  ['audition', /\b(?:audition\w*|callbacks?|tryouts?)\b/],
  ['rehearsal', /\b(?:rehears\w+|practice|run-through|workshop\w*)\b/],
  ['concert', /\b(?:concert|gig|tour|festival|benefit|arena|stadium)\b/],
  [
    'background',
    /\b(?:jukebox|radio|record player|turntable|soundtrack|montage|credits|plays over|playing over|stereo|speakers)\b/,
  ],
  [
    'stage',
    /\b(?:stage|opening night|curtain|theater|theatre|audience|judges?|votes?|competition|showcase|sectionals|regionals|nationals)\b/,
  ],
]
const fantasy =
  /\b(?:daydream\w*|dream sequence|imagin\w+|fantas\w+|back into reality|in (?:his|her) (?:head|mind))\b/

/** Where a song is sung, by the words around it; that it was only imagined a text may say late. */
export function settingOf(read: ReadText, { outer, paragraph }: Pick<Song, 'outer' | 'paragraph'>): Setting {
  const { start = 0, end = outer.end } = read.paragraphs[paragraph] ?? {}
  const from = Math.max(start, outer.start - before)
  if (fantasy.test(fold(read.text.slice(from, Math.min(end, outer.end + 3 * before))))) return 'fantasy'
  const near = fold(read.text.slice(from, Math.min(end, outer.end + after)))
  return settings.find(([, pattern]) => pattern.test(near))?.[0] ?? 'other'
}

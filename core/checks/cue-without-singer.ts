import type { Rule } from './model.ts'
import { quoted } from './quoted.ts'

/** A song cue names a performance that nobody sings. */
export const cueWithoutSinger: Rule = ({ cues }) =>
  cues
    .filter(({ singers }) => singers === 0)
    .map(({ song, block }) => ({
      rule: 'cue-without-singer',
      level: 'error',
      message: `The song cue ${quoted(song)} has no singer.`,
      place: { field: 'body', block },
    }))

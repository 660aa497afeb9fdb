import type { SeasonLine } from '#core/season-line.ts'

/** The line of what nobody has seen yet: dotted from end to end. */
export const notAired: SeasonLine = {
  before: [],
  at: 'dotted',
  after: [{ stroke: 'dotted', episodes: 1 }],
}

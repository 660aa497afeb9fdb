/** The parts of the front page below its lead, in the order in which they stand where nobody has chosen one. */
export const frontSections = ['new', 'on-now', 'songbook', 'desk'] as const

export type FrontSection = (typeof frontSections)[number]

/** What the front page shows: the chosen parts in their order, or all of them where none is chosen. */
export function chosenSections(chosen: readonly FrontSection[] | null | undefined): readonly FrontSection[] {
  return chosen && chosen.length > 0 ? [...new Set(chosen)] : frontSections
}

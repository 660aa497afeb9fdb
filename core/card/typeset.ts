/** The faces of `ui/fonts/cards`. */
export type Face = 'headline' | 'label' | 'grade' | 'code-letter' | 'code-figure'

/** Words as an outline that grows to the right and down from where their line begins. */
export type Outline = {
  /** The data of an SVG path whose y axis points up, in units of which `perEm` make an em. */
  path: string
  perEm: number
  /** How wide the words are, in em. */
  width: number
}

/** Sets words in a face. Letters that it lacks are left out; of words that lose too many nothing is left. */
export type Typeset = (input: { words: string; face: Face }) => Outline

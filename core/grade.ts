/** The grades of a recap, from the best to the worst. */
export const grades = ['A+', 'A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'D-', 'F'] as const

export type Grade = (typeof grades)[number]

const meanings: Record<string, string> = {
  A: 'Ring somebody',
  B: 'Glad we watched',
  C: 'Folded the laundry',
  D: 'Left the room',
  F: 'Left the show',
}

/** What a grade means, in the publication's words: those of its letter, whatever its sign. */
export function gradeMeaning(grade: Grade): string {
  return meanings[grade.charAt(0)] ?? ''
}

/** How high a grade stands, from 1 for the best to a little more than 0 for the worst. */
export function gradeHeight(grade: Grade): number {
  return (grades.length - grades.indexOf(grade)) / grades.length
}

/** A grade as it is printed, with a true minus. */
export function gradeLetter(grade: Grade): string {
  return grade.replace('-', '−')
}

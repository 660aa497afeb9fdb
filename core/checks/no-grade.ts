import type { Rule } from './model.ts'

/** The show has grades, and this recap has none. */
export const noGrade: Rule = ({ kind, showGrades, graded }) => {
  if (kind !== 'episodes' || !showGrades || graded) return []
  const message = 'A recap of this show needs a grade.'
  return [{ rule: 'no-grade', level: 'error', message, place: { field: 'grade' } }]
}

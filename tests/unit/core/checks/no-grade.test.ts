import { expect, it } from 'vitest'
import { noGrade } from '#core/checks/no-grade.ts'
import { buildInput } from './support.ts'

it('A recap of a show with grades needs one', () => {
  expect(noGrade(buildInput({ graded: false }))).toEqual([
    {
      rule: 'no-grade',
      level: 'error',
      message: 'A recap of this show needs a grade.',
      place: { field: 'grade' },
    },
  ])
})

it.each([
  ['it has one', {}],
  ['the show has none', { graded: false, showGrades: false }],
  ['it is a review of a season', { graded: false, kind: 'season' as const }],
  ['it is an essay', { graded: false, kind: 'show' as const }],
])('It needs none where %s', (_why, changes) => {
  expect(noGrade(buildInput(changes))).toEqual([])
})

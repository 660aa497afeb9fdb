import { expect, it } from 'vitest'
import { question } from '#core/checks/question.ts'
import { buildInput } from '#tests/unit/core/checks/support.ts'

it('says what the text says against what is known, at its words or at the episode', () => {
  const questions = [
    { span: { start: 0, end: 0 }, reason: 'The text seems to be about S1 E2, and the recap is about S1 E4.' },
    { span: { start: 3, end: 8 }, reason: 'Karen Cartwright sang “Call Me” in S1 E1.' },
  ]
  expect(question(buildInput({ questions }))).toEqual([
    {
      ...{ rule: 'question', level: 'warning', place: { field: 'episode' } },
      message: 'The text seems to be about S1 E2, and the recap is about S1 E4.',
    },
    {
      ...{ rule: 'question', level: 'warning', place: { field: 'body', span: { start: 3, end: 8 } } },
      message: 'Karen Cartwright sang “Call Me” in S1 E1.',
    },
  ])
})

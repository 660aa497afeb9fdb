import { expect, it } from 'vitest'
import { doubt } from '#core/checks/doubt.ts'
import { buildInput, written } from './support.ts'

it('A spelling in doubt is asked about, with the reason', () => {
  const body = written('Then Karne sings.')
  const doubts = [{ span: { start: 5, end: 10 }, reason: 'The cast list has “Karen”.' }]
  expect(doubt(buildInput({ body, doubts }))).toEqual([
    {
      rule: 'doubt',
      level: 'warning',
      message: 'Is “Karne” right? The cast list has “Karen”.',
      place: { field: 'body', span: { start: 5, end: 10 } },
    },
  ])
})

it('A text without doubts is right', () => {
  expect(doubt(buildInput())).toEqual([])
})

import { expect, it } from 'vitest'
import { stranger } from '#core/checks/stranger.ts'
import { buildInput } from './support.ts'

it('Everybody who is not on the cast list is a warning', () => {
  const strangers = [
    { span: { start: 0, end: 5 }, name: 'Oskar' },
    { span: { start: 9, end: 12 }, name: 'Tom' },
  ]
  const findings = stranger(buildInput({ strangers }))
  expect(findings[0]).toEqual({
    rule: 'stranger',
    level: 'warning',
    message: '“Oskar” is not on the cast list.',
    place: { field: 'body', span: { start: 0, end: 5 } },
  })
  expect(findings).toHaveLength(2)
})

it('A text without strangers is right', () => {
  expect(stranger(buildInput())).toEqual([])
})

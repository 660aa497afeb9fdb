import { expect, it } from 'vitest'
import { safeFaceEmpty } from '#core/checks/safe-face-empty.ts'
import { buildInput, messagesOf } from './support.ts'

it('A safe headline and a slug with words are right', () => {
  expect(safeFaceEmpty(buildInput())).toEqual([])
})

it('An empty safe headline is an error', () => {
  expect(safeFaceEmpty(buildInput({ safeHeadline: ' \u00a0\n' }))).toEqual([
    {
      rule: 'safe-face-empty',
      level: 'error',
      message: 'A recap needs a safe headline.',
      place: { field: 'safeHeadline' },
    },
  ])
})

it('An empty slug is named beside it', () => {
  expect(messagesOf(safeFaceEmpty(buildInput({ safeHeadline: '', slug: '' })))).toEqual([
    'A recap needs a safe headline.',
    'A recap needs an address.',
  ])
})

it('An empty safe dek is none', () => {
  expect(safeFaceEmpty(buildInput({ safeDek: '' }))).toEqual([])
})

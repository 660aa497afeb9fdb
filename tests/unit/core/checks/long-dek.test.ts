import { expect, it } from 'vitest'
import { longDek } from '#core/checks/long-dek.ts'
import { buildInput, fieldsOf } from './support.ts'

it('A dek of 200 characters is right, whatever they are and whatever is around them', () => {
  expect(longDek(buildInput({ dek: '🎭'.repeat(200), safeDek: `  ${'a'.repeat(200)}  ` }))).toEqual([])
})

it('A longer one is a warning', () => {
  expect(longDek(buildInput({ dek: 'a'.repeat(201) }))).toEqual([
    {
      rule: 'long-dek',
      level: 'warning',
      message: 'The dek has 201 characters; 200 are plenty.',
      place: { field: 'dek' },
    },
  ])
})

it('So is a longer safe dek', () => {
  expect(fieldsOf(longDek(buildInput({ safeDek: 'a'.repeat(300) })))).toEqual(['safeDek'])
})

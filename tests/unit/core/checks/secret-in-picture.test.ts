import { expect, it } from 'vitest'
import { secretInPicture } from '#core/checks/secret-in-picture.ts'
import { buildInput, fieldsOf } from './support.ts'

const rachel = { label: 'Rachel', words: ['Rachel'], character: 'rachel' }
const term = { label: 'the ring', words: ['ring'], character: null }
const shows = (...characters: string[]) => ({ alt: 'A stage', characters })

it('A picture of others is right', () => {
  const input = buildInput({ image: shows('finn'), safeImage: null, secrets: [rachel, term] })
  expect(secretInPicture(input)).toEqual([])
})

it('A secret character in the lead image is an error', () => {
  expect(secretInPicture(buildInput({ image: shows('finn', 'rachel'), secrets: [rachel] }))).toEqual([
    {
      rule: 'secret-in-picture',
      level: 'error',
      message: 'The lead image shows “Rachel”, who is a secret.',
      place: { field: 'image' },
    },
  ])
})

it('One in the safe image is an error too', () => {
  const input = buildInput({ image: shows('rachel'), safeImage: shows('rachel'), secrets: [rachel] })
  expect(fieldsOf(secretInPicture(input))).toEqual(['image', 'safeImage'])
})

it('A character of two secrets is named once', () => {
  const twice = [rachel, { ...rachel, label: 'Rachel again' }]
  expect(secretInPicture(buildInput({ image: shows('rachel', 'rachel'), secrets: twice }))).toHaveLength(1)
})

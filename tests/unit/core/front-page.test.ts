import { expect, it } from 'vitest'
import { chosenSections, frontSections } from '#core/front-page.ts'

it('the front page has all its parts until somebody chooses', () => {
  expect(chosenSections(null)).toEqual(frontSections)
  expect(chosenSections([])).toEqual(frontSections)
})

it('what is chosen stands in its order, once', () => {
  expect(chosenSections(['desk', 'new', 'desk'])).toEqual(['desk', 'new'])
})

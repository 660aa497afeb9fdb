import { expect, it } from 'vitest'
import { missingAlt } from '#core/checks/missing-alt.ts'
import { buildInput, messagesOf } from './support.ts'

const bare = { alt: ' \t', characters: [] }

it('A recap without pictures lacks nothing', () => {
  expect(missingAlt(buildInput({ image: null, safeImage: null }))).toEqual([])
})

it('Pictures with an alt text lack nothing', () => {
  const figures = [{ block: 3, image: { alt: 'A stage', characters: [] } }]
  expect(missingAlt(buildInput({ figures }))).toEqual([])
})

it('Each picture without one is an error', () => {
  const findings = missingAlt(
    buildInput({ image: bare, safeImage: { ...bare, alt: '' }, figures: [{ block: 3, image: bare }] }),
  )
  expect(messagesOf(findings)).toEqual([
    'The lead image has no alt text.',
    'The safe image has no alt text.',
    'A picture in the text has no alt text.',
  ])
  expect(findings.map(({ place }) => place)).toEqual([
    { field: 'image' },
    { field: 'safeImage' },
    { field: 'body', block: 3 },
  ])
  expect(findings.every(({ rule, level }) => rule === 'missing-alt' && level === 'error')).toBe(true)
})

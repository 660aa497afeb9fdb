import { expect, test } from 'vitest'
import { excerptOf } from '#cms/admin/journal-words.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const body = (...paragraphs: string[]) => toLexical({ paragraphs, find: () => ({ collection: '', id: '' }) })

test('the look at kept words is at what they add', () => {
  const now = { headline: 'One', body: body('Before.') }
  expect(excerptOf({ now, kept: { headline: 'One', body: body('Before. The last words.') } })).toBe(
    'The last words.',
  )
  expect(excerptOf({ now, kept: { headline: 'Two', body: body('Before.', 'New.') } })).toBe('Two New.')
})

test('the look is short, and names what differs where no word was added', () => {
  const now = { body: body('Some words here.'), grade: 'A' }
  const long = excerptOf({ now, kept: { body: body('word '.repeat(200)) } })
  expect(long.length).toBeLessThan(245)
  expect(long).toMatch(/word …$/)
  expect(excerptOf({ now, kept: { body: body('Some words.'), grade: 'B' } })).toBe('Text, Grade')
})

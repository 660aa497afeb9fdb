import { expect, it } from 'vitest'
import { undoWords } from '#cms/admin/live-before.ts'
import { receiptLines } from '#cms/admin/receipt-words.ts'

const lines = [
  { part: 'recap', count: 1, problem: null },
  { part: 'feeds', count: 6, problem: null },
  { part: 'home', count: 1, problem: '/ does not name the recap yet.' },
] as const

it('says what is right in a line, and everything that is wrong', () => {
  const receipt = { rev: 4, state: 'wrong' as const, milliseconds: 400, lines: [...lines] }
  const { words, problems } = receiptLines(receipt)
  expect(words).toBe('Live in 0.4 s · in 6 feeds')
  expect(problems).toEqual(['/ does not name the recap yet.'])
})

it('says that the site is being read, and nothing of what was seen before', () => {
  const receipt = { rev: 4, state: 'open' as const, milliseconds: null, lines: [...lines] }
  expect(receiptLines(receipt)).toEqual({ words: expect.stringContaining('is read'), problems: [] })
})

it('says what an undo brings back, or that the page goes', () => {
  expect(undoWords('2026-11-30T21:30:00.000Z')).toMatch(/^What was live before, of .*2026.*, returns/)
  expect(undoWords(null)).toContain('the page goes')
})

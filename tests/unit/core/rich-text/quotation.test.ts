import { expect, it } from 'vitest'
import { quotationAt } from '#core/rich-text/quotation.ts'

const text = 'Tom waits.\n\nAt noon Ivy sings, and Ivy  leaves. Nobody claps.'

const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

it('gives the sentence of words, and which of its words they are', () => {
  const second = at('Ivy', text.indexOf('and'))
  expect(quotationAt({ text, span: second })).toEqual({
    before: 'At noon Ivy sings, and ',
    words: 'Ivy',
    after: ' leaves.',
  })
})

it('gives the words alone where they are more than a sentence', () => {
  const words = 'leaves. Nobody'
  expect(quotationAt({ text, span: at(words) })).toEqual({ before: '', words, after: '' })
})

it('gives what stands around words in a sentence that is very long', () => {
  const long = `${'and then '.repeat(100)}Ivy sings${' and on'.repeat(100)}.`
  const start = long.indexOf('Ivy')
  const { before, words, after } = quotationAt({ text: long, span: { start, end: start + 3 } })
  expect(words).toBe('Ivy')
  expect([before.startsWith('…'), after.endsWith('…')]).toEqual([true, true])
  expect(before.length + after.length).toBeLessThan(850)
})

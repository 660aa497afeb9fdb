import { expect, it } from 'vitest'
import { doubledWord } from '#core/checks/doubled-word.ts'
import { buildInput, italic, paragraph, wordsAt, written } from './support.ts'

const doubled = (...passages: (string | object)[]) => {
  const body = written(...passages)
  return wordsAt(doubledWord(buildInput({ body })), body)
}

it('A small word twice in a row is a warning', () => {
  expect(doubledWord(buildInput({ body: written('It rains.', 'She sits in the the rain.') }))).toEqual([
    {
      rule: 'doubled-word',
      level: 'warning',
      message: '“the” stands twice in a row.',
      place: { field: 'body', span: { start: 23, end: 30 } },
    },
  ])
})

it.each([
  ['over a line', ['in the\nthe rain'], ['the\nthe']],
  ['over two marks', [paragraph('in the ', italic('the rain'))], ['the the']],
  ['three times', ['in the the the rain'], ['the the the']],
  ['more than once', ['to to the the'], ['to to', 'the the']],
])('It is found %s', (_where, passages, words) => {
  expect(doubled(...passages)).toEqual(words)
})

it.each([
  'She had had enough, and that that was so.',
  'Duran Duran sing New York, New York.',
  'The The sing in the The.',
  'In the … the rain, the, the rain.',
  'Bathe the other, on-the the.',
  'It is very very late.',
])('There is none in: %s', (text) => {
  expect(doubled(text)).toEqual([])
})

it('Two passages have nothing twice in a row', () => {
  expect(doubled('in the', 'the rain')).toEqual([])
})

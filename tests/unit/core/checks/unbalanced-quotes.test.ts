import { describe, expect, it } from 'vitest'
import { unbalancedQuotes } from '#core/checks/unbalanced-quotes.ts'
import { blockQuote, buildInput, wordsAt, written } from './support.ts'

const found = (...passages: (string | object)[]) => {
  const body = written(...passages)
  return wordsAt(unbalancedQuotes(buildInput({ body })), body)
}

describe('quotation marks', () => {
  it.each([
    'No quotation at all, and it’s rock ’n’ roll.',
    '“Hello,” she says. “Bye.”',
    '"Hello," she says. "Bye."',
    '“She said ‘go’ and “went”.”',
    '"He said "hi" to me."',
    '“He said "hi" to me.”',
    '« Bonjour », «bonsoir», „Tag“ and „Tag”.',
    'He is 6\'2" tall and sings "Hello".',
    'He is 6’2” tall, she 5’ 10½".',
    'The 12" record of "Hello".',
    '"The 12" remix" plays.',
    '“The 12” remix” plays.',
    'They watch "Apollo 13" and “Apollo 13”.',
    'They stop—"Hello"—and go ("on").',
    '"\'Hello,\' he says," she says.',
    'The word "" is empty.',
    'He said:"Hello".',
  ])('are right in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['She says “hello there.', '“hello'],
    ['She says hello there”.', 'there”'],
    ['She says "hello there.', '"hello'],
    ['She says hello there".', 'there"'],
    ['"Hello she says. "Bye" she says.', '"Hello'],
    ['“Hello" she says.', '“Hello"'],
    ['She says ”hello“.', '”'],
    ['“Hello there" she says.', '“Hello'],
    ['«Bonjour she says.', '«Bonjour'],
    ['Bonjour» she says.', 'Bonjour»'],
    ['She says “ and goes.', '“'],
    ['“She said “go” and went.', '“She'],
  ])('are not in: %s', (text, words) => {
    expect(found(text)).toEqual([words])
  })

  it('are named by the word beside them', () => {
    const of = (text: string) => unbalancedQuotes(buildInput({ body: written('It rains.', text) }))
    expect(of('She says “hello, there.')).toEqual([
      {
        rule: 'unbalanced-quotes',
        level: 'warning',
        message: 'The quotation mark before “hello” is never closed.',
        place: { field: 'body', span: { start: 20, end: 27 } },
      },
    ])
    expect(of('Hello there.”')[0]?.message).toBe('The quotation mark after “there” closes nothing.')
    expect(of('A “ mark')[0]?.message).toBe('The quotation mark is never closed.')
  })

  it('may leave a quotation open that the next passage goes on with', () => {
    expect(found('“It rains.', '“It pours.', '“It ends.”')).toEqual([])
    expect(found('“It rains.', ' “It ends.”')).toEqual([])
    expect(found('"It rains.', blockQuote('"It ends."'))).toEqual([])
  })

  it('may not where the next passage begins with none, or with another', () => {
    expect(found('“It rains.', 'It pours.”')).toEqual(['“It', 'pours.”'])
    expect(found('“It rains.', '"It pours."')).toEqual(['“It'])
    expect(found('“It rains.')).toEqual(['“It'])
  })

  it('are judged once in each passage', () => {
    expect(found('“One “two “three', 'Four” five”')).toEqual(['“One', 'Four”'])
  })
})

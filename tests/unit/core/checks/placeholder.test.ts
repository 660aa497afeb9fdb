import { describe, expect, it } from 'vitest'
import { placeholder } from '#core/checks/placeholder.ts'
import { buildInput, fieldsOf, messagesOf, wordsAt, written } from './support.ts'

const foundIn = (text: string) => {
  const body = written(text)
  return wordsAt(placeholder(buildInput({ body })), body)
}

describe('a placeholder', () => {
  it.each([
    ['She sings TK in the rain.', ['TK']],
    ['TKTK', ['TKTK']],
    ['She sings TK TK, then TK.', ['TK TK', 'TK']],
    ['The $TK, “TK” and TK-year-old', ['TK', 'TK', 'TK']],
    ['Written by XXX and XXXX.', ['XXX', 'XXXX']],
    ['Lorem ipsum dolor', ['Lorem ipsum']],
    ['See [link] by [Name] at [PLACEHOLDER].', ['[link]', '[Name]', '[PLACEHOLDER]']],
    ['TODO: end. FIXME', ['TODO', 'FIXME']],
    ['[name] sings TK', ['[name]', 'TK']],
    ['TODO TK', ['TODO', 'TK']],
  ])('is found in: %s', (text, words) => {
    expect(foundIn(text)).toEqual(words)
  })

  it.each([
    'A TKO in the first round, a tk, a TKs.',
    'Love, xxx and XX',
    'XXXL and Todo',
    'Ipsum lorem, loremipsum',
    'A name, a link (name) and [a link].',
    'TK-421 leaves his post.',
    'THX TKé',
  ])('is not found in: %s', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  it('is an error of the words in the text', () => {
    const body = written('It rains.', 'She sings TK.')
    expect(placeholder(buildInput({ body }))).toEqual([
      {
        rule: 'placeholder',
        level: 'error',
        message: 'The text still has “TK” in it.',
        place: { field: 'body', span: { start: 21, end: 23 } },
      },
    ])
  })

  it('is named once for each field', () => {
    const words = 'TK and TK'
    const findings = placeholder(
      buildInput({ headline: words, dek: words, safeHeadline: words, safeDek: words }),
    )
    expect(fieldsOf(findings)).toEqual(['headline', 'dek', 'safeHeadline', 'safeDek'])
    expect(messagesOf(findings)[2]).toBe('The safe headline still has “TK” in it.')
  })

  it('is found in a spoiler, by its block', () => {
    const spoilers = [{ block: 4, written: written('Then TK dies.') }]
    expect(placeholder(buildInput({ spoilers })).map(({ place }) => place)).toEqual([
      { field: 'body', block: 4 },
    ])
  })

  it('is none where somebody of the cast is called so', () => {
    const cast = [{ id: 'tk', names: ['TK Strand'], performers: [] }]
    const body = written('TK hugs Carlos. TODO')
    expect(wordsAt(placeholder(buildInput({ body, cast })), body)).toEqual(['TODO'])
  })
})

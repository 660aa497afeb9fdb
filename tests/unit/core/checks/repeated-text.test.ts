import { describe, expect, it } from 'vitest'
import { repeatedText } from '#core/checks/repeated-text.ts'
import { blockQuote, buildInput, heading, wordsAt, written } from './support.ts'

const repeated = (...passages: (string | object)[]) => {
  const body = written(...passages)
  return wordsAt(repeatedText(buildInput({ body })), body)
}

describe('a text', () => {
  it('that says everything once is right', () => {
    expect(repeated('It rains on the old stage. It rains on the new stage.')).toEqual([])
  })

  it('that has a sentence twice is a warning at the second one', () => {
    const body = written('It rains on the stage. She sings.', 'He goes. It  rains on\nthe stage. She sits.')
    const findings = repeatedText(buildInput({ body }))
    expect(findings).toEqual([
      {
        rule: 'repeated-text',
        level: 'warning',
        message: 'The sentence “It rains on the stage.” stands twice.',
        place: { field: 'body', span: { start: 44, end: 67 } },
      },
    ])
    expect(wordsAt(findings, body)).toEqual(['It  rains on\nthe stage.'])
  })

  it('that has a sentence twice in one passage is one too', () => {
    expect(repeated('It rains on the stage. It rains on the stage.')).toEqual(['It rains on the stage.'])
  })

  it('that has a paragraph twice says nothing of its sentences', () => {
    const paragraph = 'It rains on the stage. She sings in the rain.'
    const body = written(paragraph, 'He goes.', `${paragraph} `)
    const findings = repeatedText(buildInput({ body }))
    expect(wordsAt(findings, body)).toEqual([paragraph])
    expect(findings[0]?.message).toBe(
      'The paragraph “It rains on the stage. She sings in the rain.” stands twice.',
    )
  })

  it('that has something three times is told of it once', () => {
    const sentence = 'It rains on the stage.'
    expect(repeated(`${sentence} One.`, `${sentence} Two.`, `${sentence} Three.`)).toHaveLength(1)
    expect(repeated(sentence, sentence, sentence)).toHaveLength(1)
  })

  it('may have a short refrain, also as a paragraph', () => {
    expect(repeated('It rains and rains. One.', 'It rains and rains. Two.')).toEqual([])
    expect(repeated('And so it goes.', 'One.', 'And so it goes.')).toEqual([])
  })

  it('may have a line of a verse again', () => {
    expect(repeated('It rains on the stage\nand she sings alone\nIt rains on the stage')).toEqual([])
  })

  it('may show its words again in a quote or a heading, but a quote only once', () => {
    const words = 'It rains on the stage.'
    expect(repeated(heading(2, words), words, blockQuote(words), heading(2, words))).toEqual([])
    expect(repeated(blockQuote(words), 'One.', blockQuote(words))).toEqual([words])
  })
})

import { describe, expect, it } from 'vitest'
import { compareTexts, compareWords, countChanges, type Part } from '#core/compare.ts'

const marks = { same: '', added: '+', removed: '-' }
const shown = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('')

describe('two lines', () => {
  it.each([
    ['', '', ''],
    ['Same.', 'Same.', 'Same.'],
    ['', 'New', '[+New]'],
    ['Old', '', '[-Old]'],
    ['Karen sings well', 'Karen sings', 'Karen sings[- well]'],
    ['Ivy waits', 'Ivy leaves', 'Ivy [-waits][+leaves]'],
    ['Ça va', 'Ça ira', 'Ça [-va][+ira]'],
  ])('%j and %j differ in their words', (before, after, expected) => {
    expect(shown(compareWords({ before, after }))).toBe(expected)
  })

  it('that share nothing are shown one after the other', () => {
    const words = (prefix: string) => Array.from({ length: 6000 }, (_, at) => `${prefix}${at}`).join(' ')
    const parts = compareWords({ before: words('a'), after: words('b') })
    expect(parts[0]?.kind).toBe('removed')
  })
})

describe('two texts', () => {
  const compare = (before: string[], after: string[]) =>
    compareTexts({ before, after }).map(({ changed, parts }) => `${changed ? '*' : ' '} ${shown(parts)}`)

  it('keep what is alike and mark words in the paragraph that changed', () => {
    expect(compare(['One.', 'Two old.', 'Three.'], ['One.', 'Two new.', 'Three.'])).toEqual([
      '  One.',
      '* Two [-old][+new].',
      '  Three.',
    ])
  })

  it('show a paragraph that came and one that went', () => {
    expect(compare(['One.', 'Gone.'], ['New.', 'One.'])).toEqual(['* [+New.]', '  One.', '* [-Gone.]'])
  })

  it('of which one is empty are all added or all removed', () => {
    expect(compare([], ['One.'])).toEqual(['* [+One.]'])
    expect(compare(['One.'], [])).toEqual(['* [-One.]'])
    expect(compare([], [])).toEqual([])
  })

  it('are counted in words', () => {
    const passages = compareTexts({ before: ['A b c'], after: ['A x y c', 'New one'] })
    expect(countChanges(passages)).toEqual({ added: 4, removed: 1 })
  })
})
